using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Keeps what EF Core sends prepared, for as long as a connection is open. EF Core makes a new command each time, so that SQLite would take
/// its text apart and plan it anew; for a write it plans the triggers with it, which takes longer than the write.
/// </summary>
internal sealed class SqlitePreparedCommands : DbCommandInterceptor
{
    /// <summary>On one connection; then all are forgotten, for there are texts that grow with what is asked for.</summary>
    private const int MostPrepared = 60;

    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Prepared>> _known = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Connect(command, eventData);
        return !result.HasResult && Find(command, eventData) is { } prepared
            ? InterceptionResult<DbDataReader>.SuppressWithResult(prepared.Read())
            : result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReaderExecuting(command, eventData, result)); // SQLite does nothing asynchronously
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Connect(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Connect(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    /// <summary>EF Core makes the command before it opens the connection, which <see cref="SqliteConnectionPool"/> then exchanges.</summary>
    private static void Connect(DbCommand command, CommandEventData eventData)
    {
        if (command.Connection is { State: ConnectionState.Closed })
            command.Connection = eventData.Context?.Database.GetDbConnection();
    }

    private Prepared? Find(DbCommand command, CommandEventData eventData)
    {
        if (
            eventData.CommandSource is not (CommandSource.LinqQuery or CommandSource.SaveChanges)
            || command is not SqliteCommand { Connection: { } connection } given
        )
            return null;
        var known = _known.GetOrCreateValue(connection);
        if (!known.TryGetValue(given.CommandText, out var prepared))
        {
            if (known.Count >= MostPrepared)
                Forget(known);
            known.Add(given.CommandText, prepared = new Prepared(connection, given.CommandText));
        }

        return prepared.TryTake(given) ? prepared : null;
    }

    private static void Forget(Dictionary<string, Prepared> known)
    {
        foreach (var (text, prepared) in known.Where(k => !k.Value.IsBeingRead).ToList())
        {
            prepared.Dispose();
            known.Remove(text);
        }
    }

    /// <summary>Ends with its connection, which disposes its commands when it is closed, if not before.</summary>
    private sealed class Prepared(SqliteConnection connection, string text) : IDisposable
    {
#pragma warning disable CA2100 // SQL that EF Core made; values are parameters
        private readonly SqliteCommand _command = new(text, connection);
#pragma warning restore CA2100
        private SqliteDataReader? _reader;

        public bool IsBeingRead => _reader is { IsClosed: false };

        /// <summary>Takes over the values of a command of the same text; false while its last answer is still being read.</summary>
        public bool TryTake(SqliteCommand given)
        {
            if (IsBeingRead)
                return false;
            _command.Parameters.Clear();
            foreach (SqliteParameter parameter in given.Parameters)
                _command.Parameters.Add(parameter);
            _command.Transaction = given.Transaction;
            _command.CommandTimeout = given.CommandTimeout;
            return true;
        }

        public SqliteDataReader Read()
        {
            _command.Prepare(); // a reader that is closed before its end would leave it unprepared
            return _reader = _command.ExecuteReader();
        }

        public void Dispose() => _command.Dispose();
    }
}
