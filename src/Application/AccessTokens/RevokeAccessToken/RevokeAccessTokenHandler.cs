using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.AccessTokens.RevokeAccessToken;

internal sealed class RevokeAccessTokenHandler(IAccessTokens tokens) : ICommandHandler<RevokeAccessTokenCommand, Unit>
{
    public async Task<Unit> HandleAsync(RevokeAccessTokenCommand command, CancellationToken ct)
    {
        await tokens.RevokeAsync(command.OrganizationUuid, command.Uuid, ct);
        return default;
    }
}
