using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Migrates under a lock of the operating system, which a crash gives back. EF's own lock is a row that a crash leaves behind,
/// and that would keep every later start waiting for ever; who holds the system's lock may remove it.
/// </summary>
internal sealed partial class SqliteMigrator(
    IDbContextFactory<SqliteAppDbContext> contexts,
    DataFolder folder,
    TimeProvider clock,
    ILogger<SqliteMigrator> logger
) : IDatabaseMigrator
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(100);

    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var turn = await LockAsync(folder.Below("migrate.lock"), ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        context.LeaseFor(NoOrganization.Instance);
        try
        {
            await RemoveStaleLockAsync(context, ct);
            await context.Database.RunPendingMigrationsAsync(ct);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        }
        catch (SqliteException e)
        {
            var file = context.Database.GetDbConnection().DataSource;
            throw new ConfigurationException(
                $"{DataFolder.Key} or ConnectionStrings:Default: the database {file} could not be brought up to date: {e.Message.ReplaceLineEndings(" ")}",
                e
            );
        }
    }

    private async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(start) < LockTimeout)
            {
                await Task.Delay(LockPoll, clock, ct); // another process migrates
            }
        }
    }

    private async Task RemoveStaleLockAsync(AppDbContext context, CancellationToken ct)
    {
        const string table = "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await context.Database.SqlQueryRaw<int>(table).SingleAsync(ct) == 0)
            return;
        if (await context.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, ct) > 0)
            LogStaleLock();
    }

    [LoggerMessage(LogLevel.Warning, "Removed the migration lock that a crashed process had left in the database")]
    private partial void LogStaleLock();
}
