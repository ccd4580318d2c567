namespace ContactAppointment.Application.Users;

/// <summary>A person who is to be let in.</summary>
/// <param name="UserName">What the person signs in with.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="OrganizationUuid">The one organization of a member; ignored for an administrator.</param>
public sealed record NewUser(string UserName, UserRole Role, Guid? OrganizationUuid);
