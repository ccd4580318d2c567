using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>A command or query about one entity that its path names.</summary>
public interface IAddressed
{
    /// <summary>The name in the path.</summary>
    ResourceKey Key { get; }

    /// <summary>Asks whose the entity is.</summary>
    Task<Guid?> OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct);
}

/// <summary>A command or query about one entity of a kind.</summary>
public interface IAddressed<T> : IAddressed
    where T : Entity, IBelongsToOrganization
{
    Task<Guid?> IAddressed.OrganizationAsync(IOrganizationLookup lookup, CancellationToken ct) => lookup.OrganizationOfAsync<T>(Key, ct);
}
