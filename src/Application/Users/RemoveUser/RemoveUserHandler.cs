using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.RemoveUser;

internal sealed class RemoveUserHandler(IUserAccounts users) : ICommandHandler<RemoveUserCommand, Unit>
{
    public async Task<Unit> HandleAsync(RemoveUserCommand command, CancellationToken ct)
    {
        await users.RemoveAsync(command.Uuid, ct);
        return default;
    }
}
