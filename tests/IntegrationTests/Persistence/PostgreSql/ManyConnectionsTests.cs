using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>What the tests of many writers mean on PostgreSQL: many connections at once, not one after the other.</summary>
[PostgreSqlOnly]
internal sealed class ManyConnectionsTests : ApiTest
{
    [Test]
    public async Task Post_ManyContactsAtOnce_TakesAtLeastSixteenConnectionsAndHandsOutEachNumberOnce()
    {
        var connections =
            "pg_stat_activity WHERE datname = current_database() AND usename <> current_user AND state IN ('active', 'idle in transaction')";
        var database = new TestDatabase(Api.Folder.Path);
        await Client.CreateAsync("/contact/", Bodies.Contact());

        var creations = Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Client.CreateAsync("/contact/", Bodies.Contact())));
        var most = 0;
        while (!creations.IsCompleted)
            most = Math.Max(most, await database.CountAsync(connections));
        var contacts = await creations;

        Figures.Tell($"PostgreSQL: {most} connections at work at once");
        Assert.That(most, Is.GreaterThanOrEqualTo(16));
        Assert.That(contacts.Select(c => (int)c["customer_id"]!).Order(), Is.EqualTo(Enumerable.Range(10002, 200)));
    }
}
