using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Migrates a database on a server, under the lock that EF Core takes there (SQL Server: sp_getapplock; PostgreSQL: its table of
/// migrations); both servers give it back when the process dies.
/// </summary>
internal sealed class ServerMigrator(Func<AppDbContext> open, IStoreErrors errors) : IDatabaseMigrator
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        try
        {
            await MigrateOnceAsync(ct);
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            // PostgreSQL's lock ends with the last migration: another process has just added the standard rows that we were about to.
            await MigrateOnceAsync(ct);
        }
    }

    private async Task MigrateOnceAsync(CancellationToken ct)
    {
        await using var context = open();
        context.LeaseFor(NoOrganization.Instance);
        await context.Database.MigrateAsync(ct);
    }
}
