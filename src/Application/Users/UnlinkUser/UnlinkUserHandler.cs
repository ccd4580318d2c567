using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.UnlinkUser;

internal sealed class UnlinkUserHandler(IUserAccounts users) : ICommandHandler<UnlinkUserCommand, Unit>
{
    public async Task<Unit> HandleAsync(UnlinkUserCommand command, CancellationToken ct)
    {
        await users.UnlinkExternalAsync(command.Uuid, ct);
        return default;
    }
}
