using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.UnlinkUser;

/// <summary>Takes the external sign-in from a person; sessions end, a password stays good.</summary>
/// <param name="Uuid">Whose.</param>
public sealed record UnlinkUserCommand(Guid Uuid) : IAdministration;
