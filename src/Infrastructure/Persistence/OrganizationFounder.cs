using System.Collections.Concurrent;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Organizations;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Makes an organization's row together with the first thing it writes.</summary>
internal sealed class OrganizationFounder(OrganizationDefaults defaults)
{
    private readonly ConcurrentDictionary<Guid, bool> _known = [];

    /// <summary>Adds the organizations of new rows that are not stored yet; they are saved with them.</summary>
    public async Task<IReadOnlyList<Guid>> FoundMissingAsync(AppDbContext context, CancellationToken ct)
    {
        var writers = context
            .ChangeTracker.Entries()
            .Where(e => e.State == EntityState.Added)
            .Select(e => OrganizationOf(e.Entity))
            .OfType<Guid>()
            .Distinct()
            .Where(uuid => !_known.ContainsKey(uuid))
            .ToList();
        foreach (var uuid in writers)
            await FoundIfMissingAsync(context, uuid, ct);
        return writers;
    }

    /// <summary>Adds one organization unless it is stored or about to be.</summary>
    public async Task FoundIfMissingAsync(AppDbContext context, Guid uuid, CancellationToken ct)
    {
        var organizations = context.Set<Organization>();
        if (!organizations.Local.Any(o => o.Uuid == uuid) && !await organizations.AnyAsync(o => o.Uuid == uuid, ct))
            organizations.Add(defaults.Found(uuid));
    }

    private static Guid? OrganizationOf(object entity) =>
        entity switch
        {
            IBelongsToOrganization owned => owned.OrganizationUuid,
            IMayBeGlobal shared => shared.OrganizationUuid,
            _ => null,
        };

    /// <summary>Notes organizations that are stored for good.</summary>
    public void Remember(IEnumerable<Guid> uuids)
    {
        foreach (var uuid in uuids)
            _known[uuid] = true;
    }
}
