namespace ContactAppointment.Application.AccessTokens;

/// <summary>The access tokens of the API. Of their secrets only the hashes are kept.</summary>
public interface IAccessTokens
{
    /// <summary>The tokens of an organization, the newest first.</summary>
    Task<IReadOnlyList<AccessTokenDto>> ListAsync(Guid organizationUuid, CancellationToken ct);

    /// <summary>Keeps a new token.</summary>
    Task AddAsync(AccessTokenDto token, string hash, CancellationToken ct);

    /// <summary>Ends a token; from then on nothing answers to it.</summary>
    /// <exception cref="Common.Exceptions.NotFoundException">There is no such token of the organization.</exception>
    Task RevokeAsync(Guid organizationUuid, Guid uuid, CancellationToken ct);

    /// <summary>The token of a secret's hash, and notes that it was used; null where there is none.</summary>
    Task<AccessTokenDto?> UseAsync(string hash, CancellationToken ct);
}
