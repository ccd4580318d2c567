using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>What the tests of many writers mean on PostgreSQL: many connections at once, not one after the other.</summary>
[PostgreSqlOnly]
internal sealed class ManyConnectionsTests : ApiTest
{
    private const string Ours = "pg_stat_activity WHERE datname = current_database() AND usename <> current_user";

    private TestDatabase _database = null!;

    [SetUp]
    public void Open() => _database = new TestDatabase(Api.Folder.Path);

    [Test]
    public async Task Post_ManyContactsAtOnce_TakesAtLeastSixteenConnectionsAndHandsOutEachNumberOnce()
    {
        var clients = Enumerable.Range(0, 25).Select(_ => Api.CreateApiClient()).ToList();

        var numbers = await Task.WhenAll(clients.SelectMany(c => Enumerable.Range(0, 10).Select(_ => NumberAsync(c))));

        var taken = await _database.CountAsync(Ours); // one more is taken only while all others are in use
        clients.ForEach(c => c.Dispose());
        Figures.Tell($"PostgreSQL: {taken} connections in use at once");
        Assert.That(taken, Is.GreaterThanOrEqualTo(16));
        foreach (var organization in numbers.GroupBy(n => n.Client, n => n.Number))
            Assert.That(organization.Order(), Is.EqualTo(Enumerable.Range(10001, 10)));
    }

    /// <summary>Who wants the next customer number waits in the service: twenty who waited in the server would take all its connections.</summary>
    [Test]
    public async Task Post_OrganizationIsLockedElsewhere_OneConnectionWaitsForAll()
    {
        var first = await Client.CreateAsync("/contact/", Bodies.Contact());
        await using var other = await _database.OpenAsync();
        await using var held = await other.BeginTransactionAsync();
        await using (var hold = other.CreateCommand())
        {
            (hold.CommandText, hold.Transaction) = ($"SELECT 1 FROM organizations WHERE uuid = '{Client.Organization}' FOR UPDATE", held);
            await hold.ExecuteNonQueryAsync();
        }

        var creations = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => NumberAsync(Client)));
        await Eventually.TrueAsync(async () => await WaitingAsync() > 0, "a connection to wait for the organization");
        var most = 0;
        for (var i = 0; i < 50; i++)
        {
            Assert.That((await Client.GetAsync($"/contact/{first["uuid"]}/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            most = Math.Max(most, await WaitingAsync());
        }

        await held.RollbackAsync();
        Assert.That(most, Is.EqualTo(1));
        Assert.That((await creations).Select(c => c.Number).Order(), Is.EqualTo(Enumerable.Range(10002, 20)));

        Task<int> WaitingAsync() => _database.CountAsync($"{Ours} AND wait_event_type = 'Lock'");
    }

    private static async Task<(ApiClient Client, int Number)> NumberAsync(ApiClient client) =>
        (client, (int)(await client.CreateAsync("/contact/", Bodies.Contact()))["customer_id"]!);
}
