using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.LetUserIn;

internal sealed class LetUserInHandler(IUserAccounts users) : ICommandHandler<LetUserInCommand, UserDto>
{
    public Task<UserDto> HandleAsync(LetUserInCommand command, CancellationToken ct) => users.AddAsync(command.User, ct);
}
