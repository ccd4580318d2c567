using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.ListUsers;

internal sealed class ListUsersHandler(IUserAccounts users) : IQueryHandler<ListUsersQuery, IReadOnlyList<UserDto>>
{
    public Task<IReadOnlyList<UserDto>> HandleAsync(ListUsersQuery query, CancellationToken ct) => users.ListAsync(ct);
}
