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
    private readonly SqliteIdle<Lent> _idle = new();

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (ContextOf(connection, eventData) is not { } context)
            return result;
        var isOpen = _idle.TryTake(out var lent);
        lent ??= new Lent(connection.ConnectionString);
        lent.InPlaceOf = connection is Lent { InPlaceOf: { } own } ? own : connection; // a lent one that could not be opened is still there
        context.Database.SetDbConnection(lent, contextOwnsConnection: false);
        return isOpen ? InterceptionResult.Suppress() : result; // EF Core opens that one
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (ContextOf(connection, eventData) is not { } context || connection is not Lent { InPlaceOf: { } own } lent)
            return result;
        context.Database.SetDbConnection(own, contextOwnsConnection: false);
        lent.InPlaceOf = null;
        if (raw.sqlite3_get_autocommit(lent.Handle) == 0)
            lent.Dispose(); // it is amid a transaction
        else
            _idle.GiveBack(lent);
        return InterceptionResult.Suppress();
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    public void Dispose() => _idle.Dispose();

    /// <summary>Whose connection that is; nobody's where EF Core looks, over one of its own, whether there is a database.</summary>
    private static DbContext? ContextOf(DbConnection connection, ConnectionEventData eventData) =>
        eventData.Context is { } context && context.Database.GetDbConnection() == connection ? context : null;

    /// <summary>One that, when it is closed, goes back to no other pool.</summary>
    private sealed class Lent(string connectionString)
        : SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString)
    {
        /// <summary>
        /// The context's own, on which it makes its commands while it has none open: two contexts that shared one would make and end them
        /// on it at the same time, which the driver does not stand.
        /// </summary>
        public DbConnection? InPlaceOf { get; set; }
    }
}
