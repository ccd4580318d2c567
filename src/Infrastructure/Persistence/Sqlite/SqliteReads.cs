using System.Text.RegularExpressions;
using ContactAppointment.Infrastructure.Persistence.Reading;
using Microsoft.Data.Sqlite;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>Reads over connections of its own that stay open and keep their statements prepared.</summary>
internal sealed class SqliteReads(string connectionString, IEnumerable<IReadListener> listeners) : IReadStore, IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString)
    {
        Mode = SqliteOpenMode.ReadWrite, // never makes the file; a reader of a write-ahead log writes beside it
        Pooling = false,
    }.ConnectionString;
    private readonly IReadListener[] _listeners = [.. listeners];
    private readonly SqliteIdle<Line> _idle = new();

    public bool IsUndone(Exception exception) => false;

    /// <summary>Without statistics SQLite takes an organization for ten rows, and would rather walk through all of them than look up thirty by key.</summary>
    public string Entering(string sql, Entrance entrance) =>
        Regex.Replace(sql, $"(FROM|JOIN) (\"{entrance.Table}\" AS \"\\w+\")", match => $"{match.Value} INDEXED BY \"{entrance.Index}\"");

    public Task ReadAsync(Guid? organization, IReadOnlyList<Question> questions, Action<int, StoredRow> each, CancellationToken ct)
    {
        if (!_idle.TryTake(out var line))
            line = new Line(_connectionString);
        try
        {
            for (var i = 0; i < questions.Count; i++)
            {
                ct.ThrowIfCancellationRequested();
                var command = line.Prepared(questions[i], organization ?? Guid.Empty);
                foreach (var listener in _listeners)
                    listener.Asking(command.CommandText, questions[i].Parameters(organization ?? Guid.Empty));
                using var reader = command.ExecuteReader();
                var row = new SqliteRow(reader);
                while (reader.Read())
                    each(i, row);
            }
        }
        catch
        {
            line.Dispose();
            throw;
        }

        _idle.GiveBack(line);
        return Task.CompletedTask;
    }

    public void Dispose() => _idle.Dispose();

    /// <summary>A connection with what was prepared on it.</summary>
    private sealed class Line : IDisposable
    {
        private const int MostPrepared = 100;

        private readonly SqliteConnection _connection;
        private readonly Dictionary<Statement, SqliteCommand> _prepared = [];

        public Line(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            SqliteConnectionRules.BePatient(_connection.Handle!);
        }

        public SqliteCommand Prepared(Question question, Guid organization)
        {
            if (!_prepared.TryGetValue(question.Statement, out var command))
            {
                if (_prepared.Count >= MostPrepared)
                    Forget();
                _prepared.Add(question.Statement, command = Make(question.Statement));
            }

            for (var i = 0; i < command.Parameters.Count; i++)
                command.Parameters[i].Value = question.Statement.Parameters[i].ValueOf(organization, question.Values);
            return command;
        }

        public void Dispose()
        {
            Forget();
            _connection.Dispose();
        }

        private SqliteCommand Make(Statement statement)
        {
            var command = _connection.CreateCommand();
#pragma warning disable CA2100 // SQL that EF Core made; values are parameters
            command.CommandText = statement.Sql;
#pragma warning restore CA2100
            foreach (var parameter in statement.Parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = parameter.Like.ParameterName });
            return command;
        }

        private void Forget()
        {
            foreach (var command in _prepared.Values)
                command.Dispose();
            _prepared.Clear();
        }
    }
}
