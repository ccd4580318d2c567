using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Migrates a database on a server, under the lock that EF Core takes there (SQL Server: sp_getapplock; PostgreSQL: its table of
/// migrations); both servers give it back when the process dies.
/// </summary>
internal sealed class ServerMigrator(Func<AppDbContext> open) : IDatabaseMigrator
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var context = open();
        context.LeaseFor(NoOrganization.Instance);
        await context.Database.MigrateAsync(ct);
    }
}
