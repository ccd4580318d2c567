using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.UnlockUser;

/// <summary>Lets a person who was locked out try again.</summary>
/// <param name="Uuid">Who.</param>
public sealed record UnlockUserCommand(Guid Uuid) : IAdministration;
