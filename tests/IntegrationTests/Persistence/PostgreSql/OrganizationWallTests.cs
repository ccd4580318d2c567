using System.Globalization;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;
using Npgsql;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>Goes past the application, as the role that it works as: the server itself keeps organizations apart.</summary>
[PostgreSqlOnly]
internal sealed partial class OrganizationWallTests : ApiTest
{
    /// <summary>What belongs to no organization: the service's keys, its migrations, and who signs in to the panel.</summary>
    private static readonly string[] OpenTables =
    [
        "data_protection_keys",
        "__EFMigrationsHistory",
        "users",
        "user_logins",
        "ended_sessions",
    ];

    /// <summary>What nobody reads but two functions of their owner's.</summary>
    private static readonly string[] ClosedTables = ["contacts_search", "appointments_search"];

    private NpgsqlConnection _application = null!;
    private Guid _other;

    private TestDatabase Database => new(Api.Folder.Path);

    /// <summary>The tables behind the walls.</summary>
    private Task<IReadOnlyList<string?>> EnclosedAsync() =>
        Database.ColumnAsync(
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity ORDER BY 1
            """
        );

    [SetUp]
    public async Task FillTablesAndConnect()
    {
        using var other = Api.CreateApiClient();
        _other = other.Organization;
        foreach (var client in new[] { Client, other })
            await FillAsync(client);

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

    [Test]
    public async Task Select_PastTheApplication_ShowsNothingWithoutAnOrganizationAndOnlyItsOwnWithOne()
    {
        foreach (var table in await EnclosedAsync())
        {
            var (owned, own) = ($"{table} WHERE {OwnerOf(table!)} IS NOT NULL", Own(table!));
            var others = $"{owned} AND {OwnerOf(table!)} <> '{Client.Organization}'";

            var (mine, theirs) = (await Database.CountAsync(own), await Database.CountAsync(others));
            var without = await CountAsync($"{owned} AND {IsNotShared(table!)}", organization: null);
            var (shown, foreign) = (
                await CountAsync(own, Client.Organization),
                await CountAsync($"{others} AND {IsNotShared(table!)}", Client.Organization)
            );

            Assert.That(Math.Min(mine, theirs), Is.Positive, $"{table} needs a row of each organization");
            Assert.That((without, shown, foreign), Is.EqualTo((0, table == "access_tokens" ? 0 : mine, 0)), table);
        }
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
    public async Task Update_IntoAnotherOrganization_IsRefused()
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

    /// <summary>A row of everything.</summary>
    private async Task FillAsync(ApiClient client)
    {
        var contact = ApiClient.Json(Bodies.Contact(("emails", new[] { new { email = "someone@example.com" } })));
        await client.SendAsync(HttpMethod.Post, "/contact/", contact, ("Idempotency-Key", $"{Guid.NewGuid()}"));
        await client.CreateAsync("/contacttype/", new { name = "Neighbour" });
        var appointment = await client.CreateAsync("/appointment/", Bodies.Appointment(("notes", new[] { new { note = "n", type = 1 } })));
        await client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"]));
        await client.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(appointment["uuid"]));
        await Database.RunAsync(
            $"""
            INSERT INTO access_tokens (uuid, organization_uuid, name, hash, scope, created_at)
            VALUES (gen_random_uuid(), '{client.Organization}', '', '{client.Organization:N}', 'Read', now());
            INSERT INTO outbox_messages (organization_uuid, type, payload, key, revision, created_at, first_due_at, attempts)
            VALUES ('{client.Organization}', '', '', '{client.Organization}', 1, now(), now(), 0);
            INSERT INTO unsubscribed_addresses (organization_uuid, address, uuid, version, create_date, edit_date)
            VALUES ('{client.Organization}', 'someone@example.com', gen_random_uuid(), 1, now(), now())
            """
        );
    }

    private string Own(string table) => $"{table} WHERE {OwnerOf(table)} = '{Client.Organization}'";

    private static string OwnerOf(string table) => table == "organizations" ? "uuid" : "organization_uuid";

    /// <summary>Leaves aside the contact types that all organizations see.</summary>
    private static string IsNotShared(string table) => table == "contact_types" ? "NOT is_global" : "true";

    private async Task<int> CountAsync(string table, Guid? organization)
    {
        await using var transaction = await EnterAsync(organization);
        await using var count = new NpgsqlCommand($"SELECT COUNT(*) FROM {table}", _application, transaction);
        return Convert.ToInt32(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<NpgsqlTransaction> EnterAsync(Guid? organization, Reach reach = Reach.None)
    {
        var transaction = await _application.BeginTransactionAsync();
        if (organization is null)
            return transaction;
        await using var enter = new NpgsqlCommand("CALL enter_organization($1, $2)", _application, transaction);
        enter.Parameters.Add(new NpgsqlParameter { Value = organization.ToString() });
        enter.Parameters.Add(new NpgsqlParameter { Value = reach.ToString() });
        await enter.ExecuteNonQueryAsync();
        return transaction;
    }
}
