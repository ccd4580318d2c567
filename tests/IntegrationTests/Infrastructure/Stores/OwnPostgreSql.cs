using System.Globalization;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>
/// A PostgreSQL of a test's own, which it may stop, crash, cut off and fill. The service reaches it by a line that can be cut, in a role
/// that owns the database and is no superuser.
/// </summary>
internal sealed class OwnPostgreSql : IAsyncDisposable
{
    public const string Role = "app";
    private const string Database = "contacts";

    private readonly PostgreSqlCluster _cluster;

    private OwnPostgreSql(PostgreSqlCluster cluster) => (_cluster, Line) = (cluster, new CuttableLine(cluster.Port));

    public CuttableLine Line { get; }

    /// <summary>What leads the service here.</summary>
    public (string, string?)[] Settings =>
        [
            ("Database:Provider", "PostgreSql"),
            (
                "ConnectionStrings:Default",
                $"Host=127.0.0.1;Port={Line.Port};Username={Role};Database={Database};Maximum Pool Size=20;Timeout=5"
            ),
            ("ConnectionStrings:Owner", ""),
        ];

    public static async Task<OwnPostgreSql> StartAsync()
    {
        var server = new OwnPostgreSql(await PostgreSqlCluster.StartDurableAsync());
        await server.RunAsync("postgres", $"CREATE ROLE {Role} LOGIN NOSUPERUSER");
        await server.RunAsync("postgres", $"CREATE DATABASE {Database} OWNER {Role}");
        return server;
    }

    public Task StopAsync() => _cluster.StopAsync();

    /// <summary>Ends the server at once, with all that it was about to write.</summary>
    public Task CrashAsync() => _cluster.StopAsync(asCrash: true);

    public Task StartAgainAsync() => _cluster.StartAgainAsync();

    /// <summary>Runs statements as the superuser, in the service's database.</summary>
    public Task RunAsync(string sql) => RunAsync(Database, sql);

    /// <summary>Runs statements as the superuser, in a database that nothing of this closes.</summary>
    public async Task RunAsync(string database, string sql)
    {
        await using var connection = await ConnectAsync(database);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of all rows, as text, past every wall.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add($"{reader.GetValue(0)}");
        return values;
    }

    public Task<int> CountAsync(string from) => NumberAsync($"SELECT COUNT(*) FROM {from}");

    public async Task<int> NumberAsync(string sql) => int.Parse((await ColumnAsync(sql))[0], CultureInfo.InvariantCulture);

    /// <summary>Ends the connections of the service, whatever they are doing.</summary>
    public Task EndConnectionsAsync(int atMost = 1000) =>
        RunAsync(
            "postgres",
            $"SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE usename = '{Role}' ORDER BY random() LIMIT {atMost}) c"
        );

    public async Task<NpgsqlConnection> ConnectAsync(string database = Database)
    {
        var connection = new NpgsqlConnection($"{_cluster.ConnectionString};Database={database};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
