using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>The one place where the walls between organizations are passed; it reads a uuid and nothing else.</summary>
internal sealed class EfOrganizationLookup(AppDbContext context) : IOrganizationLookup
{
    public Task<Guid?> OrganizationOfAsync<T>(ResourceKey key, CancellationToken ct)
        where T : Entity, IBelongsToOrganization =>
        context
            .Set<T>()
            .IgnoreQueryFilters()
            .IgnoreAutoIncludes()
            .Selected(new ByKeySpec<T>(key))
            .Select(e => (Guid?)e.OrganizationUuid)
            .FirstOrDefaultAsync(ct);
}
