using System.Diagnostics;
using ContactAppointment.Infrastructure.Persistence.PostgreSql;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>Migrating where others hold locks, by script, and as an account that may not.</summary>
[PostgreSqlOnly]
internal sealed class ServerMigrationTests
{
    private TempFolder _data = null!;

    private TestDatabase Database => new(_data.Path);

    [SetUp]
    public void MakeFolder() => _data = new TempFolder();

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Clause("config.migrate-on-start")]
    [Test]
    public async Task Start_AnotherHoldsTheLockForLongerThanCommandsMayTake_WaitsForIt()
    {
        using var api = new ApiFactory(("DataFolder", _data.Path), ("ConnectionStrings:Owner", $"{OwnerConnection()};Command Timeout=1"));
        await using var other = await TestStore.Current.ConnectAsync(_data.Path);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var hold = other.CreateCommand())
        {
            hold.CommandText = """LOCK TABLE "__EFMigrationsHistory" IN ACCESS EXCLUSIVE MODE""";
            await hold.ExecuteNonQueryAsync();
        }

        var start = Task.Run(api.StartServer);
        await Eventually.TrueAsync(
            async () => start.IsCompleted || await WaitedLongAsync(),
            "a wait for the lock that is longer than the connection allows a command"
        );
        await transaction.CommitAsync();

        await start;

        Task<bool> WaitedLongAsync() =>
            Database
                .ScalarAsync(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query_start < clock_timestamp() - interval '3 seconds'
                    """
                )
                .ContinueWith(waiting => waiting.Result != "0", TaskScheduler.Default);
    }

    [Test]
    public async Task Script_RunTwiceByTheOwner_MakesWhatTheServiceNeeds()
    {
        var connection = OwnerConnection(isEmpty: true);
        using (var context = new PostgreSqlDesignTimeFactory().CreateDbContext([]))
        {
            var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
            await File.WriteAllTextAsync(_data.Below("migrate.sql"), script);
        }

        for (var runs = 0; runs < 2; runs++)
            await RunScriptAsync(new NpgsqlConnectionStringBuilder(connection), _data.Below("migrate.sql"));

        using var api = new ApiFactory(("DataFolder", _data.Path), ("Database:MigrateOnStart", "false"));
        using var client = api.CreateApiClient();
        await client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Jürgen"), ("contact_type", "Customer")));
        Assert.That((int)(await client.ReadAsync("/contact/?search=juerg"))["count"]!, Is.EqualTo(1));
    }

    [Clause("config.migrate-on-start")]
    [Test]
    public async Task Start_AccountMayNotChangeTheSchema_SaysWhichSettingsHelp()
    {
        OwnerConnection(isEmpty: true);
        await using var service = new PublishedService(_data.Path, ("ConnectionStrings:Owner", null));

        await service.LaunchAsync();

        Assert.That(await service.ExitCodeAsync(), Is.EqualTo(1), service.Output);
        Assert.That(service.Output, Does.Contain("- ConnectionStrings:Default: ").And.Contain("permission denied"));
        Assert.That(service.Output, Does.Contain("Database:MigrateOnStart=false").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Functions_ThatRunAsTheirOwner_LookForNamesInNoTemporaryTables()
    {
        OwnerConnection();

        var settings = await Database.ColumnAsync(
            "SELECT proconfig::text FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"
        );

        Assert.That(settings, Is.Not.Empty.And.All.EqualTo("""{"search_path=public, pg_temp"}"""));
    }

    /// <summary>How the owner reaches the folder's database, which is made now.</summary>
    private string OwnerConnection(bool isEmpty = false) =>
        TestStore.Current.SettingsFor(_data.Path, isEmpty).Single(s => s.Key == "ConnectionStrings:Owner").Value!;

    private static async Task RunScriptAsync(NpgsqlConnectionStringBuilder connection, string file)
    {
        var start = new ProcessStartInfo("psql", ["--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", $"--file={file}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = connection.Host,
                ["PGPORT"] = $"{connection.Port}",
                ["PGUSER"] = connection.Username,
                ["PGPASSWORD"] = connection.Password,
                ["PGDATABASE"] = connection.Database,
            },
        };
        using var psql = Process.Start(start)!;
        var output = psql.StandardOutput.ReadToEndAsync();
        var errors = await psql.StandardError.ReadToEndAsync();
        await output;
        await psql.WaitForExitAsync();
        Assert.That(psql.ExitCode, Is.Zero, errors);
    }
}
