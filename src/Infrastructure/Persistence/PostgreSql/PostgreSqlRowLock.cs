using ContactAppointment.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>Reads and locks in one statement, which waits for whoever holds the row, and then reads what they left.</summary>
internal sealed class PostgreSqlRowLock : IRowLock
{
    public Task<IQueryable<Organization>> LockAsync(AppDbContext context, Guid uuid, CancellationToken ct) =>
        Task.FromResult<IQueryable<Organization>>(
            context.Set<Organization>().FromSql($"SELECT * FROM organizations WHERE uuid = {uuid} FOR NO KEY UPDATE")
        );
}
