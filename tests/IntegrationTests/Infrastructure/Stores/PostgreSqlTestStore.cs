using System.Data.Common;
using System.Globalization;
using ContactAppointment.Infrastructure.Persistence.PostgreSql;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>
/// PostgreSQL: the server that <c>TEST_POSTGRESQL</c> names, with an account that may create databases and roles, or else a throw-away
/// cluster. The service migrates as the owner of its database and works as a role that owns nothing and passes no wall. It works
/// through the pooler that <c>TEST_PGBOUNCER</c> names (<c>host:port</c>, or <c>own</c> for one that is started here), if it names one.
/// </summary>
internal sealed class PostgreSqlTestStore : ServerTestStore<PostgreSqlAppDbContext>
{
    private const string Owner = "contact_appointment_test_owner";
    private const string Application = "contact_appointment_test_app";
    private const string Password = "only for tests";

    private readonly string _template = $"ca_{Environment.ProcessId}_template";
    private PostgreSqlCluster? _cluster;
    private PgBouncer? _pooler;
    private (string Host, int Port)? _poolerAddress;
    private string _server = "";

    public override string TablesSql => "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";

    protected override string Provider => "PostgreSql";

    /// <summary>Whether the application's role goes through a pooler.</summary>
    public bool IsPooled => _poolerAddress is not null;

    /// <summary>How the application's role reaches a folder's database.</summary>
    public string ApplicationConnectionFor(string folder) => SettingsFor(folder).Single(s => s.Key == "ConnectionStrings:Default").Value!;

    /// <summary>How somebody whom no wall stops reaches a folder's database.</summary>
    public string AdministratorUriFor(string folder) =>
        AdministratorUri(new NpgsqlConnectionStringBuilder(ApplicationConnectionFor(folder)).Database!);

    /// <summary>How somebody whom no wall stops reaches a database by the programs of PostgreSQL.</summary>
    public string AdministratorUri(string database)
    {
        var server = new NpgsqlConnectionStringBuilder(_server);
        var password = server.Password is { } word ? $":{Uri.EscapeDataString(word)}" : "";
        return $"postgresql://{server.Username}{password}@{server.Host}:{server.Port}/{database}";
    }

    /// <summary>The same as a connection string.</summary>
    public string AdministratorConnection(string database) =>
        new NpgsqlConnectionStringBuilder(_server) { Database = database, Pooling = false }.ConnectionString;

    public override async Task<QueryPlan> ExplainAsync(string folder, RecordedQuery query)
    {
        // As the application's role. What tells whose rows are shown comes first, and is sent by itself.
        var (enter, select) = query.Sql.Split(";\n", 2) is [var call, var rest] ? (call, rest) : ("SELECT 1", query.Sql);
        await using var connection = new NpgsqlConnection(ApplicationConnectionFor(folder));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var entering = Command(enter))
            await entering.ExecuteNonQueryAsync();
        await using var explain = Command($"EXPLAIN {select}");
        await using var reader = await explain.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return PostgreSqlPlan.Read(lines);

        NpgsqlCommand Command(string sql)
        {
            var command = new NpgsqlCommand(sql, connection, transaction);
            foreach (var (name, value) in query.Parameters)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            return command;
        }
    }

    public override async Task StartAsync()
    {
        _server = Environment.GetEnvironmentVariable("TEST_POSTGRESQL") is { Length: > 0 } given
            ? given
            : (_cluster = await PostgreSqlCluster.StartAsync()).ConnectionString;
        Execute("postgres", RoleSql(Owner), RoleSql(Application));
        Create(_template, isEmpty: true);
        await MigrateAsync(_template);
        NpgsqlConnection.ClearAllPools(); // a template must have no other users
        _poolerAddress = Environment.GetEnvironmentVariable("TEST_PGBOUNCER") switch
        {
            null or "" => null,
            "own" => ("127.0.0.1", (_pooler = new PgBouncer(new(_server), Application, Password)).Port),
            var named => (named.Split(':')[0], int.Parse(named.Split(':')[1], CultureInfo.InvariantCulture)),
        };
    }

    public override async Task StopAsync()
    {
        await base.StopAsync();
        Drop([_template]);
        if (_pooler is not null)
        {
            var transactions = await _pooler.TransactionsAsync();
            Figures.Tell($"PgBouncer: {transactions} transactions came through it");
            await _pooler.DisposeAsync();
            Assert.That(transactions, Is.Positive);
        }

        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    protected override void Create(string database, bool isEmpty)
    {
        Execute("postgres", $"CREATE DATABASE {database} OWNER {Owner}" + (isEmpty ? "" : $" TEMPLATE {_template}"));
        if (isEmpty)
            Execute(
                database,
                $"ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {Application}",
                $"GRANT USAGE ON SCHEMA public TO {Application}"
            );
    }

    protected override void Drop(IReadOnlyList<string> databases)
    {
        foreach (var database in databases)
            Execute("postgres", $"DROP DATABASE {database} WITH (FORCE)");
    }

    protected override DbConnection Connect(string database) => new NpgsqlConnection(AdministratorConnection(database));

    protected override IReadOnlyList<(string Key, string? Value)> Settings(string database) =>
        [
            ("Database:Provider", Provider),
            ("ConnectionStrings:Default", ConnectionString(database, Application)),
            ("ConnectionStrings:Owner", ConnectionString(database, Owner)),
        ];

    private string ConnectionString(string database, string role)
    {
        var connection = new NpgsqlConnectionStringBuilder(_server)
        {
            Database = database,
            Username = role,
            Password = Password,
            MaxPoolSize = 40,
            ConnectionIdleLifetime = 5,
            ConnectionPruningInterval = 5,
        };
        if (role == Application && _poolerAddress is var (host, port))
            (connection.Host, connection.Port, connection.NoResetOnClose) = (host, port, true);
        return connection.ConnectionString;
    }

    private static string RoleSql(string role) =>
        $"""
            DO $$ BEGIN
                CREATE ROLE {role} LOGIN PASSWORD '{Password}' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
            EXCEPTION WHEN duplicate_object THEN NULL;
            END $$
            """;
}
