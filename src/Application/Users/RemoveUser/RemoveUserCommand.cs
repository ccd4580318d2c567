using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.RemoveUser;

/// <summary>Shuts a person out for good; sessions end.</summary>
/// <param name="Uuid">Who.</param>
public sealed record RemoveUserCommand(Guid Uuid) : IAdministration;
