using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Organizations;

/// <summary>The organizations. One that has written nothing yet is as good as stored: it has the service's defaults.</summary>
public interface IOrganizations
{
    /// <summary>An organization, to be read.</summary>
    Task<Organization> GetAsync(Guid uuid, CancellationToken ct);

    /// <summary>
    /// Whether an organization wants changes to say which state they are about: asked before every one of them. What another process
    /// stored may be seen a few seconds later.
    /// </summary>
    Task<bool> RequiresIfMatchAsync(Guid uuid, CancellationToken ct);

    /// <summary>
    /// An organization, to be changed: nobody else gets it this way until the unit of work is saved, so that its counters
    /// are handed out one after the other.
    /// </summary>
    Task<Organization> LockAsync(Guid uuid, CancellationToken ct);

    /// <summary>An organization as it begins, with the service's defaults.</summary>
    Organization Fresh(Guid uuid);
}
