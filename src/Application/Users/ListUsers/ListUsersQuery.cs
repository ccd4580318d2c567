using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.ListUsers;

/// <summary>Asks for everybody who may sign in to the admin panel, by name.</summary>
public sealed record ListUsersQuery : IAdministration;
