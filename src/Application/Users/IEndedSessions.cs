namespace ContactAppointment.Application.Users;

/// <summary>The sessions of the admin panel that were signed out of: no copy of their cookies is good any more, at no process.</summary>
public interface IEndedSessions
{
    /// <summary>Ends a session; to end it again changes nothing.</summary>
    /// <param name="session">The identity that its cookie bears.</param>
    /// <param name="until">How long a cookie of it could have been good: after that nobody need remember.</param>
    /// <param name="ct">Ends the wait.</param>
    Task EndAsync(Guid session, DateTimeOffset until, CancellationToken ct);

    /// <summary>Whether somebody has signed out of it.</summary>
    Task<bool> HasEndedAsync(Guid session, CancellationToken ct);
}
