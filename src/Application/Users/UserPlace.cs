namespace ContactAppointment.Application.Users;

/// <summary>What a person may do, and where.</summary>
/// <param name="Role">What.</param>
/// <param name="OrganizationUuid">The one organization of a member; null for an administrator.</param>
public sealed record UserPlace(UserRole Role, Guid? OrganizationUuid)
{
    /// <summary>What is said where a member has none.</summary>
    public const string NoOrganizationMessage = "A member belongs to an organization.";
}
