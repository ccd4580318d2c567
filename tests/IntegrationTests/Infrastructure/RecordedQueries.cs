using System.Collections.Concurrent;
using System.Data.Common;
using ContactAppointment.Infrastructure.Persistence.Reading;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Notes what the service asks its database, with the values it asks for.</summary>
internal sealed class RecordedQueries : DbCommandInterceptor, IReadListener
{
    private readonly ConcurrentQueue<RecordedQuery> _queries = [];

    /// <summary>Has a service tell what it asks, by whichever road.</summary>
    public void ListenTo(IServiceCollection services) => services.AddSingleton<IInterceptor>(this).AddSingleton<IReadListener>(this);

    /// <summary>What was asked since the last time.</summary>
    public IReadOnlyList<RecordedQuery> Take()
    {
        var taken = new List<RecordedQuery>();
        while (_queries.TryDequeue(out var query))
            taken.Add(query);
        return taken;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Note(command);
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public void Asking(string sql, IEnumerable<(string Name, object? Value)> values) => Note(sql, values, transaction: null);

    private void Note(DbCommand command) =>
        Note(command.CommandText, command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value)), command.Transaction);

    private void Note(string sql, IEnumerable<(string Name, object? Value)> values, DbTransaction? transaction) =>
        _queries.Enqueue(new RecordedQuery(sql, [.. values], transaction));
}

/// <summary>A question to the database.</summary>
internal sealed record RecordedQuery(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters, DbTransaction? Transaction = null);
