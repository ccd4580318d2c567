using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Passes the walls between organizations to read whose something is, and nothing else.</summary>
internal sealed class EfOrganizationLookup(AppDbContext context, ITextSearch search) : IOrganizationLookup
{
    public async Task<Guid?> OrganizationOfAsync<T>(ResourceKey key, CancellationToken ct)
        where T : Entity, IBelongsToOrganization
    {
        using var reach = context.Reaching(Reach.Lookup);
        return await Addressed<T>(key).Select(e => (Guid?)e.OrganizationUuid).FirstOrDefaultAsync(ct);
    }

    public async Task<Ownership?> OwnershipOfAsync<T>(ResourceKey key, bool isInBin, CancellationToken ct)
        where T : Entity, IMayBeGlobal
    {
        using var reach = context.Reaching(Reach.Lookup);
        return await Addressed<T>(key)
            .Where(e => (e.DeletedAt != null) == isInBin)
            .Select(e => (Ownership?)new Ownership(e.OrganizationUuid, e.IsGlobal))
            .FirstOrDefaultAsync(ct);
    }

    private IQueryable<T> Addressed<T>(ResourceKey key)
        where T : Entity => context.Selected(new ByKeySpec<T>(key), search).IgnoreQueryFilters().IgnoreAutoIncludes();
}
