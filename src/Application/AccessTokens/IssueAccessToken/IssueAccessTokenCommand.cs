using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.AccessTokens.IssueAccessToken;

/// <summary>Makes an access token of the API.</summary>
/// <param name="OrganizationUuid">The organization that it works for.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scope">What it is good for.</param>
public sealed record IssueAccessTokenCommand(Guid OrganizationUuid, string Name, AccessScope Scope) : IAdministration;
