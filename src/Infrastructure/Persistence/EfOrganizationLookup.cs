using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Passes the walls between organizations to read whose something is, and nothing else.</summary>
internal sealed class EfOrganizationLookup(AppDbContext context, ITextSearch search) : IOrganizationLookup
{
    public Task<Guid?> OrganizationOfAsync<T>(ResourceKey key, CancellationToken ct)
        where T : Entity, IBelongsToOrganization =>
        context
            .Selected(new ByKeySpec<T>(key), search)
            .IgnoreQueryFilters()
            .IgnoreAutoIncludes()
            .Select(e => (Guid?)e.OrganizationUuid)
            .FirstOrDefaultAsync(ct);

    public Task<Ownership?> OwnershipOfAsync<T>(ResourceKey key, CancellationToken ct)
        where T : Entity, IMayBeGlobal =>
        context
            .Selected(new ByKeySpec<T>(key), search)
            .IgnoreQueryFilters()
            .IgnoreAutoIncludes()
            .Select(e => (Ownership?)new Ownership(e.OrganizationUuid, e.IsGlobal))
            .FirstOrDefaultAsync(ct);
}
