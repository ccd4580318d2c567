using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>A command or query about one entity that its path names.</summary>
public interface IAddressed : IConditional
{
    /// <summary>The name in the path.</summary>
    ResourceKey Key { get; }

    /// <summary>Whether it is looked for in the bin.</summary>
    bool IsInBin => false;

    /// <summary>Asks whose the entity is; null for nobody's.</summary>
    Task<Guid?> OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct);

    /// <summary>Asks whether the entity is everybody's.</summary>
    Task<bool> IsGlobalAsync(IOrganizationLookup lookup, CancellationToken ct) => Task.FromResult(false);
}

/// <summary>A command or query about one entity of a kind.</summary>
public interface IAddressed<T> : IAddressed
    where T : Entity, IBelongsToOrganization
{
    Task<Guid?> IAddressed.OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct) => lookup.OrganizationOfAsync<T>(Key, ct);

    Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfAsync<T>(Key, IsInBin, ct);

    Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) => revisions.OfAsync<T>(Key, IsInBin, ct);
}

/// <summary>A command or query about one entity of a kind that may be global.</summary>
public interface IAddressedMaybeGlobal<T> : IAddressed
    where T : Entity, IMayBeGlobal
{
    async Task<Guid?> IAddressed.OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct) =>
        await lookup.OwnershipOfAsync<T>(Key, IsInBin, ct) is { IsGlobal: false } ownership ? ownership.OrganizationUuid : null;

    async Task<bool> IAddressed.IsGlobalAsync(IOrganizationLookup lookup, CancellationToken ct) =>
        await lookup.OwnershipOfAsync<T>(Key, IsInBin, ct) is { IsGlobal: true };

    Task<int?> IConditional.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfAsync<T>(Key, IsInBin, ct);

    Task<string?> IConditional.RevisionAsync(StoredRevisions revisions, CancellationToken ct) => revisions.OfAsync<T>(Key, IsInBin, ct);
}
