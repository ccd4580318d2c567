using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.AccessTokens.ListAccessTokens;

internal sealed class ListAccessTokensHandler(IAccessTokens tokens) : IQueryHandler<ListAccessTokensQuery, IReadOnlyList<AccessTokenDto>>
{
    public Task<IReadOnlyList<AccessTokenDto>> HandleAsync(ListAccessTokensQuery query, CancellationToken ct) =>
        tokens.ListAsync(query.OrganizationUuid, ct);
}
