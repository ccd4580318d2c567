using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Lends contexts connections that stay open, so that what is prepared on them stays prepared: the one used last first, for as long as a
/// context would have its own open. EF Core's own functions, for decimal numbers and regular expressions, are not on them.
/// </summary>
/// <remarks>The driver's pool keeps what lies below a connection, and forgets what was prepared there.</remarks>
internal sealed class SqliteConnectionPool : DbConnectionInterceptor, IDisposable
{
    private readonly SqliteIdle<SqliteConnection> _idle = new();
    private SqliteConnection? _none;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (ContextOf(connection, eventData) is not { } context)
            return result;
        if (_idle.TryTake(out var open))
        {
            context.Database.SetDbConnection(open, contextOwnsConnection: false);
            return InterceptionResult.Suppress();
        }

        context.Database.SetDbConnection(NewFor(connection.ConnectionString), contextOwnsConnection: false);
        return result; // EF Core opens that one
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (ContextOf(connection, eventData) is not { } context)
            return result;
        _none ??= new SqliteConnection(connection.ConnectionString);
        context.Database.SetDbConnection(_none, contextOwnsConnection: false);
        var open = (SqliteConnection)connection;
        if (raw.sqlite3_get_autocommit(open.Handle) == 0)
            open.Dispose(); // it is amid a transaction
        else
            _idle.GiveBack(open);
        return InterceptionResult.Suppress();
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    public void Dispose() => _idle.Dispose();

    /// <summary>One that, when it is closed, goes back to no other pool.</summary>
    private static SqliteConnection NewFor(string connectionString) =>
        new(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    /// <summary>Whose connection that is; nobody's where EF Core looks, over one of its own, whether there is a database.</summary>
    private static DbContext? ContextOf(DbConnection connection, ConnectionEventData eventData) =>
        eventData.Context is { } context && context.Database.GetDbConnection() == connection ? context : null;
}
