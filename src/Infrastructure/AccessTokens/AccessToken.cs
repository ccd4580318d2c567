using ContactAppointment.Application.AccessTokens;

namespace ContactAppointment.Infrastructure.AccessTokens;

/// <summary>An access token as it is stored.</summary>
internal sealed class AccessToken
{
    public int Id { get; init; }
    public required Guid Uuid { get; init; }
    public required Guid OrganizationUuid { get; init; }
    public required string Name { get; init; }
    public required string Hash { get; init; }
    public required AccessScope Scope { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }

    public AccessTokenDto ToDto() =>
        new()
        {
            Uuid = Uuid,
            Name = Name,
            OrganizationUuid = OrganizationUuid,
            Scope = Scope,
            CreatedAt = CreatedAt,
            LastUsedAt = LastUsedAt,
        };
}
