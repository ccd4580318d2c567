using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Organizations;

/// <summary>Passes the walls between organizations to name them, and reads nothing else.</summary>
internal sealed class EfOrganizationDirectory(AppDbContext context) : IOrganizationDirectory
{
    public async Task<IReadOnlyList<OrganizationEntryDto>> ListAsync(CancellationToken ct)
    {
        using var reach = context.Reaching(Reach.Directory);
        return await context
            .Set<Organization>()
            .AsNoTracking()
            .IgnoreQueryFilters()
            .OrderBy(o => o.Id)
            .Select(o => new OrganizationEntryDto(o.Uuid, o.Name))
            .ToListAsync(ct);
    }
}
