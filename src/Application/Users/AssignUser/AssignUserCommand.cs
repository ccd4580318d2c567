using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.AssignUser;

/// <summary>Changes what a person may do; sessions begun before end.</summary>
/// <param name="Uuid">Who.</param>
/// <param name="Role">What the person may do from now on.</param>
/// <param name="OrganizationUuid">The one organization of a member.</param>
public sealed record AssignUserCommand(Guid Uuid, UserRole Role, Guid? OrganizationUuid) : IAdministration;
