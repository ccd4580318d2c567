using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.UnlockUser;

internal sealed class UnlockUserHandler(IUserAccounts users) : ICommandHandler<UnlockUserCommand, Unit>
{
    public async Task<Unit> HandleAsync(UnlockUserCommand command, CancellationToken ct)
    {
        await users.UnlockAsync(command.Uuid, ct);
        return default;
    }
}
