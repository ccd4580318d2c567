using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.AccessTokens.IssueAccessToken;

internal sealed class IssueAccessTokenHandler(IAccessTokens tokens, TimeProvider clock)
    : ICommandHandler<IssueAccessTokenCommand, IssuedAccessToken>
{
    public async Task<IssuedAccessToken> HandleAsync(IssueAccessTokenCommand command, CancellationToken ct)
    {
        var secret = AccessTokenSecret.Create();
        var token = new AccessTokenDto
        {
            Uuid = Guid.CreateVersion7(),
            Name = command.Name.Trim(),
            OrganizationUuid = command.OrganizationUuid,
            Scope = command.Scope,
            CreatedAt = Instant.Of(clock.GetUtcNow()),
        };
        await tokens.AddAsync(token, AccessTokenSecret.HashOf(secret), ct);
        return new IssuedAccessToken(token, secret);
    }
}
