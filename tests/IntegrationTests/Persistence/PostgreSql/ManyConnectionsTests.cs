using System.Data.Common;
using System.Net;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Persistence.PostgreSql;

/// <summary>What the tests of many writers mean on PostgreSQL: many connections at once, not one after the other.</summary>
[PostgreSqlOnly]
internal sealed class ManyConnectionsTests : ApiTest
{
    private const string Ours = "pg_stat_activity WHERE datname = current_database() AND usename <> current_user";

    /// <summary>Each request has a gate of its own, as if it were sent to a process of its own: they meet at the organization's row.</summary>
    [Test]
    public async Task Post_ManyContactsAtOnce_TakesAtLeastSixteenConnectionsAndHandsOutEachNumberOnce()
    {
        using var processes = new ApiFactory { Replace = services => services.AddScoped<IWriteGate, ServerGate>() };
        using var client = processes.CreateApiClient();
        var database = new TestDatabase(processes.Folder.Path);
        await client.CreateAsync("/contact/", Bodies.Contact());

        var creations = Task.WhenAll(Enumerable.Range(0, 200).Select(_ => NumberAsync(client)));
        var most = 0;
        while (!creations.IsCompleted)
            most = Math.Max(most, await database.CountAsync($"{Ours} AND state IN ('active', 'idle in transaction')"));
        var numbers = await creations;

        Figures.Tell($"PostgreSQL: {most} connections at work at once");
        Assert.That(most, Is.GreaterThanOrEqualTo(16));
        Assert.That(numbers.Order(), Is.EqualTo(Enumerable.Range(10002, 200)));
    }

    /// <summary>Who wants the next customer number waits in the service: twenty who waited in the server would take all its connections.</summary>
    [Test]
    public async Task Post_OrganizationIsLockedElsewhere_OneConnectionWaitsForAll()
    {
        var database = new TestDatabase(Api.Folder.Path);
        var first = await Client.CreateAsync("/contact/", Bodies.Contact());
        await using var other = await database.OpenAsync();
        await using var held = await HoldOrganizationAsync(other, Client.Organization);

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
        Assert.That((await creations).Order(), Is.EqualTo(Enumerable.Range(10002, 20)));

        Task<int> WaitingAsync() => database.CountAsync($"{Ours} AND wait_event_type = 'Lock'");
    }

    /// <summary>Who waits for a turn has loaded the contact in a transaction, and gives its connection back: the one whose turn it is may need it.</summary>
    [Test]
    public async Task Patch_NumbersWhileTheOrganizationIsLockedElsewhere_OneConnectionWaitsForAll()
    {
        using var gate = new CountedGate();
        using var api = new ApiFactory { Replace = services => services.AddSingleton<IWriteGate>(gate) };
        using var client = api.CreateApiClient();
        var uuids = new List<string>();
        for (var i = 0; i < 20; i++)
            uuids.Add((string)(await client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]!);
        var database = new TestDatabase(api.Folder.Path);
        await using var other = await database.OpenAsync();
        await using var held = await HoldOrganizationAsync(other, client.Organization);
        var before = gate.Came;

        var changes = Task.WhenAll(uuids.Select((uuid, i) => client.PatchAsync($"/contact/{uuid}/", new { customer_id = 20000 + i })));
        await Eventually.TrueAsync(() => Task.FromResult(gate.Came == before + 20), "all to wait for their turn");
        await Eventually.TrueAsync(
            async () => await database.CountAsync($"{Ours} AND xact_start IS NOT NULL") == 1,
            "one connection to wait for all"
        );

        await held.RollbackAsync();
        foreach (var answer in await changes)
            await answer.ReadAsync(HttpStatusCode.OK);
    }

    private static async Task<DbTransaction> HoldOrganizationAsync(DbConnection other, Guid organization)
    {
        var held = await other.BeginTransactionAsync();
        await using var hold = other.CreateCommand();
        (hold.CommandText, hold.Transaction) = ($"SELECT 1 FROM organizations WHERE uuid = '{organization}' FOR UPDATE", held);
        await hold.ExecuteNonQueryAsync();
        return held;
    }

    private static async Task<int> NumberAsync(ApiClient client) =>
        (int)(await client.CreateAsync("/contact/", Bodies.Contact()))["customer_id"]!;

    private sealed class CountedGate : IWriteGate, IDisposable
    {
        private readonly ServerGate _gate = new();
        private int _came;

        /// <summary>How many have come to wait for their turn at an organization.</summary>
        public int Came => _came;

        public Task<IDisposable> EnterAsync(CancellationToken ct) => _gate.EnterAsync(ct);

        public Task<IDisposable> EnterForAsync(Guid organization, CancellationToken ct)
        {
            Interlocked.Increment(ref _came);
            return _gate.EnterForAsync(organization, ct);
        }

        public void Dispose() => _gate.Dispose();
    }
}
