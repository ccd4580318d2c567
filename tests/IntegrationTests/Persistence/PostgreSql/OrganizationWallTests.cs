using System.Globalization;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>Goes past the application, as the role that it works as: the server itself keeps organizations apart.</summary>
[PostgreSqlOnly]
internal sealed class OrganizationWallTests : ApiTest
{
    /// <summary>What belongs to no organization: the service's keys, its migrations, and who signs in to the panel.</summary>
    private static readonly string[] OpenTables = ["data_protection_keys", "__EFMigrationsHistory", "users", "user_logins"];

    /// <summary>What nobody reads but two functions of their owner's.</summary>
    private static readonly string[] ClosedTables = ["contacts_search", "appointments_search"];

    private NpgsqlConnection _application = null!;

    private TestDatabase Database => new(Api.Folder.Path);

    [SetUp]
    public async Task FillTablesAndConnect()
    {
        using var other = Api.CreateApiClient();
        foreach (var client in new[] { Client, other })
        {
            await client.CreateAsync("/contact/", Bodies.Contact());
            var appointment = await client.CreateAsync(
                "/appointment/",
                Bodies.Appointment(("notes", new[] { new { note = "n", type = 1 } }))
            );
            await client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"]));
        }

        var postgreSql = (PostgreSqlTestStore)TestStore.Current;
        _application = new NpgsqlConnection(postgreSql.ApplicationConnectionFor(Api.Folder.Path));
        await _application.OpenAsync();
    }

    [TearDown]
    public async Task Disconnect() => await _application.DisposeAsync();

    [Test]
    public async Task Tables_AllThatHoldOrganizationsRows_AreEnclosedAlsoFromTheirOwner()
    {
        var open = await Database.ColumnAsync(
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            """
        );

        Assert.That(open, Is.EquivalentTo([.. OpenTables, .. ClosedTables]));
    }

    [TestCase("contacts")]
    [TestCase("appointments")]
    [TestCase("appointment_notes")]
    [TestCase("note_placements")]
    [TestCase("appointment_notifications")]
    [TestCase("organizations")]
    public async Task Select_PastTheApplication_ShowsNothingWithoutAnOrganizationAndOnlyItsOwnWithOne(string table)
    {
        var column = table == "organizations" ? "uuid" : "organization_uuid";
        var others = $"{table} WHERE {column} <> '{Client.Organization}'";

        var (all, without) = (await Database.CountAsync(table), await CountAsync(table, organization: null));
        var (own, foreign) = (await CountAsync(table, Client.Organization), await CountAsync(others, Client.Organization));

        Assert.That(all, Is.GreaterThan(1));
        Assert.That((without, own, foreign), Is.EqualTo((0, 1, 0)));
    }

    [TestCase("contacts_search")]
    [TestCase("appointments_search")]
    public async Task Select_TextsForTheSearch_ShowsNoneEvenWithAnOrganization(string table)
    {
        var (all, own) = (await Database.CountAsync(table), await CountAsync(table, Client.Organization));

        Assert.That(all, Is.GreaterThan(1));
        Assert.That(own, Is.Zero);
    }

    [Test]
    public async Task Search_ByTheFunctionPastTheApplication_FindsOnlyTheOrganizationsRows()
    {
        const string everything = "contacts_with(ARRAY['%'])";

        var (without, own) = (await CountAsync(everything, organization: null), await CountAsync(everything, Client.Organization));

        Assert.That((without, own), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Update_OfAnotherOrganizationsRows_ChangesNone()
    {
        await using var transaction = await EnterAsync(Client.Organization);

        await using var update = new NpgsqlCommand("UPDATE contacts SET company = 'taken'", _application, transaction);

        Assert.That(await update.ExecuteNonQueryAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Insert_IntoAnotherOrganization_IsRefused()
    {
        await using var transaction = await EnterAsync(Client.Organization);

        await using var move = new NpgsqlCommand($"UPDATE contacts SET organization_uuid = '{Guid.NewGuid()}'", _application, transaction);

        await Assert.ThatAsync(
            () => move.ExecuteNonQueryAsync(),
            Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.InsufficientPrivilege)
        );
    }

    [TestCase("CREATE TABLE of_the_application (id int)")]
    [TestCase("ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY")]
    [TestCase("DROP POLICY contacts_select ON contacts")]
    [TestCase("TRUNCATE contacts")]
    [TestCase("ALTER ROLE CURRENT_USER BYPASSRLS")]
    public async Task Ddl_AsTheApplication_IsRefused(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _application);

        await Assert.ThatAsync(
            () => command.ExecuteNonQueryAsync(),
            Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.InsufficientPrivilege)
        );
    }

    private async Task<int> CountAsync(string table, Guid? organization)
    {
        await using var transaction = await EnterAsync(organization);
        await using var count = new NpgsqlCommand($"SELECT COUNT(*) FROM {table}", _application, transaction);
        return Convert.ToInt32(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<NpgsqlTransaction> EnterAsync(Guid? organization)
    {
        var transaction = await _application.BeginTransactionAsync();
        if (organization is null)
            return transaction;
        await using var enter = new NpgsqlCommand("CALL enter_organization($1, 'None')", _application, transaction);
        enter.Parameters.Add(new NpgsqlParameter { Value = organization.ToString() });
        await enter.ExecuteNonQueryAsync();
        return transaction;
    }
}
