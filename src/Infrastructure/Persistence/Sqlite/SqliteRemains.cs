using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Infrastructure.Persistence.Sqlite.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>
/// The pages of the write-ahead log that still have what was deleted since, and the terms of the full-text indexes, which only mark what is
/// deleted until they are merged.
/// </summary>
internal sealed class SqliteRemains(AppDbContext context, IWriteGate gate) : IStoreRemains
{
    public async Task EraseAsync(CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        foreach (var index in SqliteSearchSchema.Indexes)
#pragma warning disable EF1002 // a constant
            await context.Database.ExecuteSqlRawAsync($"INSERT INTO {index}({index}) VALUES ('optimize')", ct);
#pragma warning restore EF1002
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            if (await command.ExecuteScalarAsync(ct) is not 0L)
                throw new PutOffException("The write-ahead log is being read.", inner: null);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
