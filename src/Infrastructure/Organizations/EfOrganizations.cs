using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Organizations;

internal sealed class EfOrganizations(
    AppDbContext context,
    EfUnitOfWork unitOfWork,
    OrganizationFounder founder,
    OrganizationDefaults defaults,
    ITextSearch search
) : IOrganizations
{
    /// <summary>What one use case asks for again and again is read once.</summary>
    private Organization? _read;

    public async Task<Organization> GetAsync(Guid uuid, CancellationToken ct) =>
        _read?.Uuid == uuid
            ? _read
            : _read =
                await context.Apply(new OrganizationByUuidSpec(uuid), search).AsNoTracking().FirstOrDefaultAsync(ct)
                ?? defaults.Found(uuid);

    public async Task<Organization> LockAsync(Guid uuid, CancellationToken ct)
    {
        _read = null;
        await unitOfWork.BeginAsync(ct);
        await founder.FoundIfMissingAsync(context, uuid, ct);
        await unitOfWork.FlushAsync(ct);

        // Writing the row makes every other transaction that wants it wait for ours, on every store.
        var organization = context.Set<Organization>().Where(o => o.Uuid == uuid);
        await organization.ExecuteUpdateAsync(s => s.SetProperty(o => o.Version, o => o.Version + 1), ct);
        foreach (var stale in context.ChangeTracker.Entries<Organization>().Where(e => e.Entity.Uuid == uuid).ToList())
            stale.State = EntityState.Detached;
        return await organization.SingleAsync(ct);
    }

    public Organization Fresh(Guid uuid) => defaults.Found(uuid);
}
