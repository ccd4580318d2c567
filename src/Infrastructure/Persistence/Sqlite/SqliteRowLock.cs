using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>Nothing is to be done: a transaction begins as the only writer (<c>BEGIN IMMEDIATE</c>).</summary>
internal sealed class SqliteRowLock : IRowLock
{
    public Task<IQueryable<Organization>> LockAsync(AppDbContext context, Guid uuid, CancellationToken ct) =>
        Task.FromResult(context.Set<Organization>().Where(o => o.Uuid == uuid));
}
