using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.AccessTokens.RevokeAccessToken;

/// <summary>Ends an access token at once.</summary>
/// <param name="OrganizationUuid">Whose.</param>
/// <param name="Uuid">Which one.</param>
public sealed record RevokeAccessTokenCommand(Guid OrganizationUuid, Guid Uuid) : IAdministration;
