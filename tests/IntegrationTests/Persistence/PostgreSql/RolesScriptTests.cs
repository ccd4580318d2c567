using System.Diagnostics;
using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>The accounts that the script in <c>tools</c> makes are enough for the service, and no more.</summary>
[PostgreSqlOnly]
internal sealed class RolesScriptTests
{
    private readonly string _name = $"ca_roles_{Environment.ProcessId}";
    private TempFolder _data = null!;

    private static PostgreSqlTestStore Store => (PostgreSqlTestStore)TestStore.Current;

    [SetUp]
    public async Task MakeFolderAndRolesAsync()
    {
        _data = new TempFolder();
        await RunTheScriptAsync();
    }

    [TearDown]
    public async Task DropWhatItMade()
    {
        await using var server = NpgsqlDataSource.Create(Store.AdministratorConnection("postgres"));
        foreach (var what in new[] { $"DATABASE IF EXISTS {_name} WITH (FORCE)", $"ROLE {_name}_owner", $"ROLE {_name}_app" })
        {
            await using var drop = server.CreateCommand($"DROP {what}");
            await drop.ExecuteNonQueryAsync();
        }

        _data.Dispose();
    }

    [Clause("config.migrate-on-start")]
    [Test]
    public async Task Service_MigratedByTheOwner_WorksAsTheApplicationAlone()
    {
        var owner = ("ConnectionStrings:Owner", (string?)ConnectionFor("owner"));
        var application = ("ConnectionStrings:Default", (string?)ConnectionFor("app"));
        await using var migration = new PublishedService(_data.Path, application, owner);
        await migration.LaunchAsync("migrate");
        Assert.That(await migration.ExitCodeAsync(), Is.Zero, migration.Output);

        await using var service = new PublishedService(
            _data.Path,
            application,
            ("ConnectionStrings:Owner", null),
            ("Database:MigrateOnStart", "false")
        );
        await service.StartAsync();

        using var client = service.CreateApiClient();
        var contact = await client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Jürgen"), ("contact_type", "Customer")));
        var appointment = await client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("contact_uuid", contact["uuid"]), ("notes", new[] { new { note = "n", type = 1 } }))
        );
        await client.RequestMailAsync((string)appointment["uuid"]!, MailRequests.NewRecipient());
        var found = await client.ReadAsync("/contact/?search=juerg");
        using var gone = await client.DeleteAsync($"/appointment/{appointment["uuid"]}/");

        Assert.That((int)found["count"]!, Is.EqualTo(1));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Application_AfterTheMigration_MayNeitherMakeTablesNorChangeWhatWasMigrated()
    {
        await using var migration = new PublishedService(_data.Path, ("ConnectionStrings:Owner", ConnectionFor("owner")));
        await migration.LaunchAsync("migrate");
        Assert.That(await migration.ExitCodeAsync(), Is.Zero, migration.Output);

        await using var database = NpgsqlDataSource.Create(ConnectionFor("app"));

        await using var reading = database.CreateCommand("""SELECT count(*) FROM "__EFMigrationsHistory" """);
        Assert.That(await reading.ExecuteScalarAsync(), Is.EqualTo(1L));
        foreach (
            var sql in new[]
            {
                """DELETE FROM "__EFMigrationsHistory" """,
                """UPDATE "__EFMigrationsHistory" SET product_version = '0' """,
                """INSERT INTO "__EFMigrationsHistory" VALUES ('a', 'b')""",
                "CREATE TABLE mine (id int)",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            }
        )
        {
            await using var command = database.CreateCommand(sql);
            var refused = Assert.ThrowsAsync<PostgresException>(command.ExecuteNonQueryAsync, sql);
            Assert.That(refused!.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege), sql);
        }
    }

    [Test]
    public async Task Public_InTheDatabase_MayDoNothing()
    {
        await using var database = NpgsqlDataSource.Create(Store.AdministratorConnection(_name));
        await using var granted = database.CreateCommand(
            """
            SELECT count(*) FROM (SELECT nspacl FROM pg_namespace WHERE nspname = 'public'
                UNION ALL SELECT datacl FROM pg_database WHERE datname = current_database()) AS acls (acl), aclexplode(acl) AS entry
            WHERE entry.grantee = 0
            """
        );

        Assert.That(await granted.ExecuteScalarAsync(), Is.Zero);
    }

    [Test]
    public async Task Script_RolesAreThere_MakesTheDatabaseAnewForThem()
    {
        await using var server = NpgsqlDataSource.Create(Store.AdministratorConnection("postgres"));
        await using (var drop = server.CreateCommand($"DROP DATABASE {_name} WITH (FORCE)"))
            await drop.ExecuteNonQueryAsync();

        await RunTheScriptAsync();

        await using var database = NpgsqlDataSource.Create(ConnectionFor("app"));
        await using var ask = database.CreateCommand("SELECT current_user::text");
        Assert.That(await ask.ExecuteScalarAsync(), Is.EqualTo($"{_name}_app"));
    }

    private async Task RunTheScriptAsync()
    {
        string[] arguments =
        [
            $"--dbname={Store.AdministratorUri("postgres")}",
            "--quiet",
            .. new[] { $"name={_name}", "owner_password=of the owner", "app_password=of the app" }.SelectMany(v => new[] { "-v", v }),
            $"--file={Repository.PathOf("tools/postgresql-roles.sql")}",
        ];
        using var psql = Process.Start(new ProcessStartInfo("psql", arguments) { RedirectStandardError = true })!;
        var errors = await psql.StandardError.ReadToEndAsync();
        await psql.WaitForExitAsync();
        Assert.That(psql.ExitCode, Is.Zero, errors);
    }

    private string ConnectionFor(string role) =>
        new NpgsqlConnectionStringBuilder(Store.AdministratorConnection(_name))
        {
            Username = $"{_name}_{role}",
            Password = $"of the {role}",
        }.ConnectionString;
}
