using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.AssignUser;

internal sealed class AssignUserHandler(IUserAccounts users) : ICommandHandler<AssignUserCommand, Unit>
{
    public async Task<Unit> HandleAsync(AssignUserCommand command, CancellationToken ct)
    {
        await users.AssignAsync(command.Uuid, command.Wanted, command.Seen, ct);
        return default;
    }
}
