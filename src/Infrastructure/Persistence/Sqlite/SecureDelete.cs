using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>Has every connection overwrite what it deletes, instead of leaving it in the file until the room is used again.</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    private const string Pragma = "PRAGMA secure_delete = ON";

    /// <summary>What lies below connections outlives them in the pool, and keeps what it was told.</summary>
    private readonly ConditionalWeakTable<sqlite3, SecureDelete> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (_told.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
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
}
