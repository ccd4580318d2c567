using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>A command or query about one entity that its path names.</summary>
public interface IAddressed
{
    /// <summary>The name in the path.</summary>
    ResourceKey Key { get; }

    /// <summary>Asks whose the entity is; null for nobody's.</summary>
    Task<Guid?> OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct);

    /// <summary>Asks whether the entity is everybody's.</summary>
    Task<bool> IsGlobalAsync(IOrganizationLookup lookup, CancellationToken ct) => Task.FromResult(false);

    /// <summary>The version that the caller has seen, for a change that must not overwrite a later one; null for whichever is stored.</summary>
    int? ExpectedVersion => null;

    /// <summary>Asks at which version the entity is; null where there is none.</summary>
    Task<int?> VersionAsync(StoredVersions versions, CancellationToken ct);
}

/// <summary>A command or query about one entity of a kind.</summary>
public interface IAddressed<T> : IAddressed
    where T : Entity, IBelongsToOrganization
{
    Task<Guid?> IAddressed.OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct) => lookup.OrganizationOfAsync<T>(Key, ct);

    Task<int?> IAddressed.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfAsync<T>(Key, ct);
}

/// <summary>A command or query about one entity of a kind that may be global.</summary>
public interface IAddressedMaybeGlobal<T> : IAddressed
    where T : Entity, IMayBeGlobal
{
    async Task<Guid?> IAddressed.OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct) =>
        await lookup.OwnershipOfAsync<T>(Key, ct) is { IsGlobal: false } ownership ? ownership.OrganizationUuid : null;

    async Task<bool> IAddressed.IsGlobalAsync(IOrganizationLookup lookup, CancellationToken ct) =>
        await lookup.OwnershipOfAsync<T>(Key, ct) is { IsGlobal: true };

    Task<int?> IAddressed.VersionAsync(StoredVersions versions, CancellationToken ct) => versions.OfAsync<T>(Key, ct);
}
