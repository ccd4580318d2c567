namespace ContactAppointment.Application.AccessTokens;

/// <summary>An access token of the API, without its secret: that is shown once, when the token is made.</summary>
public sealed record AccessTokenDto
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>The identity that never changes (version 7); the author of what is changed with it.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>The organization that it works for.</summary>
    public required Guid OrganizationUuid { get; init; }

    /// <summary>What it is good for.</summary>
    public required AccessScope Scope { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
