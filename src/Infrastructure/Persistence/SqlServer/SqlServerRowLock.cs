using ContactAppointment.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.SqlServer;

/// <summary>Writes the row, which locks it under every isolation level.</summary>
internal sealed class SqlServerRowLock : IRowLock
{
    public async Task<IQueryable<Organization>> LockAsync(AppDbContext context, Guid uuid, CancellationToken ct)
    {
        var organization = context.Set<Organization>().Where(o => o.Uuid == uuid);
        await organization.ExecuteUpdateAsync(s => s.SetProperty(o => o.Version, o => o.Version + 1), ct);
        return organization;
    }
}
