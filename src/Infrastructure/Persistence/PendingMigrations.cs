using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ContactAppointment.Infrastructure.Persistence;

internal static class PendingMigrations
{
    /// <summary>
    /// Runs the migrations that a database lacks. Where it lacks none, EF Core would take its lock and compare the model with the last
    /// migration's all the same, at every start; that they agree is for the tests to see.
    /// </summary>
    public static async Task RunPendingMigrationsAsync(this DatabaseFacade database, CancellationToken ct)
    {
        if ((await database.GetPendingMigrationsAsync(ct)).Any())
            await database.MigrateAsync(ct);
    }
}
