using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Holds an organization's row, so that every other transaction that wants it waits for the one at hand.</summary>
internal interface IRowLock
{
    /// <summary>The query that reads the row as it then is, which must be the next that is asked in the transaction.</summary>
    Task<IQueryable<Organization>> LockAsync(AppDbContext context, Guid uuid, CancellationToken ct);
}
