using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>The one place where the walls between organizations are passed; it reads a uuid and nothing else.</summary>
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
}
