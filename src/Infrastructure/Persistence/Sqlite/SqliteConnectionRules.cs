using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>What every connection is told, once.</summary>
internal sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    /// <summary>What is deleted is overwritten, instead of being left in the file until the room is used again.</summary>
    private const string SecureDelete = "PRAGMA secure_delete = ON";

    /// <summary>
    /// For so long SQLite itself tries again, at first after a millisecond, what another connection stands in the way of. A reader who
    /// meets a writer's last step does that for a moment; the driver would look again after 150 ms, every time.
    /// </summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(100);

    /// <summary>What lies below a connection keeps what it was told; each lending of it counts as an opening.</summary>
    private readonly ConditionalWeakTable<sqlite3, SqliteConnectionRules> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (_told.TryGetValue(handle, out _))
            return;
        BePatient(handle);
        using var command = connection.CreateCommand();
        command.CommandText = SecureDelete;
        command.ExecuteNonQuery();
        _told.AddOrUpdate(handle, this);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData); // SQLite does nothing asynchronously
        return Task.CompletedTask;
    }

    /// <summary>Lets a connection wait in short steps for others.</summary>
    public static void BePatient(sqlite3 handle) => raw.sqlite3_busy_timeout(handle, (int)_patience.TotalMilliseconds);
}
