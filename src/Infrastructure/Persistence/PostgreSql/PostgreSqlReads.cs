using ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;
using ContactAppointment.Infrastructure.Persistence.Reading;
using Npgsql;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// Sends what is asked together in one batch, after the call that says whose rows may be seen: a batch without a transaction of its own is
/// one, so that what was said holds for it alone.
/// </summary>
internal sealed class PostgreSqlReads(string connectionString, IEnumerable<IReadListener> listeners) : IReadStore
{
    private const string Enter = $"CALL {Wall.EnterProcedure}($1, $2)";

    private readonly IReadListener[] _listeners = [.. listeners];

    public bool IsUndone(Exception exception) => PostgreSqlErrors.IsUndone(exception);

    public async Task ReadAsync(Guid? organization, IReadOnlyList<Question> questions, Action<int, StoredRow> each, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Enter)
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = organization?.ToString() ?? "" },
                    new NpgsqlParameter<string> { TypedValue = nameof(Reach.None) },
                },
            }
        );
        foreach (var question in questions)
        {
            foreach (var listener in _listeners)
                Tell(listener, organization, question);
            batch.BatchCommands.Add(CommandOf(question, organization ?? Guid.Empty));
        }

        await using var reader = await batch.ExecuteReaderAsync(ct);
        var row = new PostgreSqlRow(reader);
        var i = 0;
        do while (await reader.ReadAsync(ct))
            each(i, row);
        while (++i < questions.Count && await reader.NextResultAsync(ct));
    }

    private static void Tell(IReadListener listener, Guid? organization, Question question) =>
        listener.Asking(
            $"{WallInterceptor.Enter};\n{question.Statement.Sql}",
            question
                .Parameters(organization ?? Guid.Empty)
                .Append((WallInterceptor.Organization, organization?.ToString() ?? ""))
                .Append((WallInterceptor.ReachName, nameof(Reach.None)))
        );

    private static NpgsqlBatchCommand CommandOf(Question question, Guid organization)
    {
        var command = new NpgsqlBatchCommand(question.Statement.SqlByPosition);
        foreach (var parameter in question.Statement.Parameters)
        {
            var like = (NpgsqlParameter)parameter.Like;
            command.Parameters.Add(
                new NpgsqlParameter { Value = parameter.ValueOf(organization, question.Values), NpgsqlDbType = like.NpgsqlDbType }
            );
        }

        return command;
    }
}
