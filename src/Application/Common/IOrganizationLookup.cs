using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>The narrow way round the organizations' walls: tells whose something is, and nothing else. For requests by id.</summary>
public interface IOrganizationLookup
{
    /// <summary>The organization that an entity belongs to, or null when there is no such entity.</summary>
    Task<Guid?> OrganizationOfAsync<T>(ResourceKey key, CancellationToken ct)
        where T : Entity, IBelongsToOrganization;

    /// <summary>Whose an entity is that may be global, or null when there is no such entity there, or in the bin.</summary>
    Task<Ownership?> OwnershipOfAsync<T>(ResourceKey key, bool isInBin, CancellationToken ct)
        where T : Entity, IMayBeGlobal;
}
