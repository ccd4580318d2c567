using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Persistence.Lookups;

/// <summary>One value by which an entity is found; what <see cref="ILookedUp.Lookups"/> says, in a table with an index.</summary>
internal sealed class LookupRow<T> : IBelongsToOrganization
    where T : Entity
{
    public Guid OrganizationUuid { get; private init; }

    public string Kind { get; private init; } = "";

    public string Value { get; private init; } = "";

    public int OwnerId { get; private init; }

    public T Owner { get; private init; } = null!;

    public static LookupRow<T> Of(T owner, Guid organizationUuid, Lookup lookup) =>
        new()
        {
            OrganizationUuid = organizationUuid,
            Kind = lookup.Kind,
            Value = lookup.Value,
            Owner = owner,
        };
}
