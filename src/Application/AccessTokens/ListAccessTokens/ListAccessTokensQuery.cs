using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.AccessTokens.ListAccessTokens;

/// <summary>Asks for the access tokens of an organization, the newest first.</summary>
/// <param name="OrganizationUuid">Whose.</param>
public sealed record ListAccessTokensQuery(Guid OrganizationUuid) : IAdministration;
