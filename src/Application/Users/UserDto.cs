namespace ContactAppointment.Application.Users;

/// <summary>A person who may sign in to the admin panel.</summary>
public sealed record UserDto
{
    /// <summary>The identity that never changes (version 7); the author of what the person changes.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>What the person signs in with; unique in any case.</summary>
    public required string UserName { get; init; }

    /// <summary>What the person may do.</summary>
    public required UserRole Role { get; init; }

    /// <summary>The one organization of a member; null for an administrator.</summary>
    public Guid? OrganizationUuid { get; init; }

    /// <summary>Until when the person is locked out after too many failed tries; null when it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether a password has been set; without one nobody signs in by password.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether an account of an external sign-in is the person's. Lists say so.</summary>
    public bool SignsInElsewhere { get; init; }

    /// <summary>Changes when the password or the rights do: a session that was begun under another one has ended.</summary>
    public required string SecurityStamp { get; init; }
}
