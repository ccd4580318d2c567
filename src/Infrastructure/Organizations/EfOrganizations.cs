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
    IRowLock rows,
    Loads loads,
    ITextSearch search,
    KnownConditions conditions
) : IOrganizations
{
    /// <summary>What one use case asks for again and again is read once.</summary>
    private Organization? _read;

    public async Task<Organization> GetAsync(Guid uuid, CancellationToken ct) =>
        _read?.Uuid == uuid
            ? _read
            : _read =
                await loads.FirstOrDefaultAsync(context, context.Apply(new OrganizationByUuidSpec(uuid), search).AsNoTracking(), ct)
                ?? defaults.Found(uuid);

    public async Task<bool> RequiresIfMatchAsync(Guid uuid, CancellationToken ct)
    {
        if (conditions.Of(uuid) is { } known)
            return known;
        var organization = await GetAsync(uuid, ct);
        conditions.Note(organization);
        return organization.RequiresIfMatch;
    }

    public async Task<Organization> LockAsync(Guid uuid, CancellationToken ct)
    {
        _read = null;
        await unitOfWork.BeginForAsync(uuid, ct);
        if (await TakeAsync(uuid, ct) is { } stored)
            return stored;
        await founder.FoundIfMissingAsync(context, uuid, ct);
        await unitOfWork.FlushAsync(ct);
        return await TakeAsync(uuid, ct) ?? throw new InvalidOperationException("An organization that was just stored is not there.");
    }

    /// <summary>The organization as it is stored by then, and stays until the transaction ends.</summary>
    private async Task<Organization?> TakeAsync(Guid uuid, CancellationToken ct)
    {
        foreach (var stale in context.ChangeTracker.Entries<Organization>().Where(e => e.Entity.Uuid == uuid).ToList())
            stale.State = EntityState.Detached;
        return await loads.FirstOrDefaultAsync(context, await rows.LockAsync(context, uuid, ct), ct);
    }

    public Organization Fresh(Guid uuid) => defaults.Found(uuid);
}
