using System.Data.Common;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>A file in the data folder, which the service makes by itself.</summary>
internal sealed class SqliteTestStore : TestStoreOf<SqliteAppDbContext>
{
    public override string TablesSql => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override IReadOnlyList<(string Key, string? Value)> SettingsFor(string folder, bool isEmpty = false) => [];

    public override Task<DbConnection> ConnectAsync(string folder)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "contacts.db"), Pooling = false };
        return Task.FromResult<DbConnection>(new SqliteConnection(file.ConnectionString));
    }

    public override async Task<QueryPlan> ExplainAsync(string folder, RecordedQuery query)
    {
        await using var connection = await ConnectAsync(folder);
        await connection.OpenAsync();
        await using var command = (SqliteCommand)connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {query.Sql}";
        foreach (var (name, value) in query.Parameters)
            command.Parameters.AddWithValue(name, value);
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return new QueryPlan(string.Join('\n', steps), [.. steps.Where(step => IsScan(step, steps))]);
    }

    public override void Drop(string folder) { } // the file goes with its folder

    /// <summary>A full-text index that is asked for a match (M) is no scan, nor is reading what the query itself has put together.</summary>
    private static bool IsScan(string step, IReadOnlyList<string> steps) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE INDEX 0:M", StringComparison.Ordinal)
        && !step.EndsWith("VIRTUAL TABLE INDEX 1:", StringComparison.Ordinal) // json_each, over what is asked for
        && !step.Contains("CONSTANT ROW", StringComparison.Ordinal)
        && !steps.Contains($"CO-ROUTINE {step.Split(' ')[1]}")
        && !steps.Contains($"MATERIALIZE {step.Split(' ')[1]}");
}
