namespace ContactAppointment.Infrastructure.Users;

/// <summary>A session of the admin panel that was signed out of, as long as a cookie of it could be good.</summary>
internal sealed class EndedSession
{
    public int Id { get; init; }
    public required Guid Uuid { get; init; }
    public required DateTimeOffset Until { get; init; }
}
