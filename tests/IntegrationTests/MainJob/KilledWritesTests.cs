using System.Collections.Concurrent;
using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>Whatever was answered with success before a crash is there after it, of the service or of its database's server.</summary>
internal sealed class KilledWritesTests
{
    private const int Writers = 8;
    private const int Writes = 5_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly Random _random = new(20261126);

    [Test]
    public Task Kill_ThreeTimesDuringManyWrites_LosesNothingThatWasAnswered() => CrashAsync(kills: 3, Writes / 5);

    [Test, Category("Soak")]
    public Task Kill_TwentyTimesDuringManyWrites_LosesNothingThatWasAnswered() => CrashAsync(kills: 20, Writes);

    [Test, PostgreSqlOnly]
    public Task Crash_OfTheServerThreeTimesDuringManyWrites_LosesNothingThatWasAnswered() => CrashServerAsync(kills: 3, Writes / 5);

    [Test, PostgreSqlOnly, Category("Soak")]
    public Task Crash_OfTheServerTwentyTimesDuringManyWrites_LosesNothingThatWasAnswered() => CrashServerAsync(kills: 20, Writes);

    private async Task CrashAsync(int kills, int writes)
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();

        var ledger = await WriteAsync(
            service,
            kills,
            writes,
            async () =>
            {
                await service.KillAsync();
                await service.StartAsync();
            }
        );

        await AssertAllThereAsync(service, ledger);
        if (TestStore.Current is SqliteTestStore)
        {
            var database = new TestDatabase(data.Path);
            Assert.That(await database.ScalarAsync("PRAGMA integrity_check"), Is.EqualTo("ok"));
            Assert.That(await database.ColumnAsync("PRAGMA foreign_key_check"), Is.Empty);
        }
    }

    private async Task CrashServerAsync(int kills, int writes)
    {
        using var data = new TempFolder();
        await using var server = await OwnPostgreSql.StartAsync();
        await using var service = new PublishedService(data.Path, server.Settings);
        await service.StartAsync();
        await server.RunAsync("CREATE EXTENSION amcheck");

        var ledger = await WriteAsync(
            service,
            kills,
            writes,
            async () =>
            {
                await server.CrashAsync();
                await server.StartAgainAsync();
            }
        );

        await AssertAllThereAsync(service, ledger);
        var broken = await server.ColumnAsync(
            """
            SELECT t.relname || ': ' || h.msg FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public',
                LATERAL verify_heapam(t.oid::regclass) h WHERE t.relkind = 'r'
            """
        );
        Assert.That(broken, Is.Empty, "every table");
        await server.RunAsync(
            """
            SELECT bt_index_parent_check(i.oid::regclass, heapallindexed => true) FROM pg_class i
                JOIN pg_am a ON a.oid = i.relam AND a.amname = 'btree' JOIN pg_namespace n ON n.oid = i.relnamespace AND n.nspname = 'public'
            """
        ); // which fails where an index and its table differ
    }

    /// <summary>Writes as fast as possible, with crashes at random points between the answers.</summary>
    private async Task<Ledger> WriteAsync(PublishedService service, int kills, int writes, Func<Task> crashAsync)
    {
        var ledger = new Ledger(Guid.CreateVersion7());
        using var end = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteUntilAsync(service, ledger, end.Token)).ToList();
        foreach (var point in Enumerable.Range(0, kills).Select(_ => _random.Next(writes)).Order().Append(writes))
        {
            await Eventually.TrueAsync(() => Task.FromResult(ledger.Count >= point), $"{point} answers, not {ledger.Count}", Deadline);
            if (point < writes)
                await crashAsync();
        }

        await end.CancelAsync();
        await Task.WhenAll(writers);
        Figures.Tell($"Kills: {kills} during {ledger.Count} writes that were answered, {ledger.Broken} that were not");
        return ledger;
    }

    private static async Task WriteUntilAsync(PublishedService service, Ledger ledger, CancellationToken end)
    {
        using var client = service.CreateApiClient(ledger.Organization);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!end.IsCancellationRequested)
            try
            {
                await WriteAsync(client, ledger);
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                ledger.TellBroken();
                await pause.WaitForNextTickAsync(CancellationToken.None); // until it is there again
            }
    }

    /// <summary>A contact, a change of it, and an appointment with its notes.</summary>
    private static async Task WriteAsync(ApiClient client, Ledger ledger)
    {
        if (await OfAsync(client.PostAsync("/contact/", Bodies.Contact()), HttpStatusCode.Created, ledger) is not { } contact)
            return;
        ledger.Contacts[contact] = null; // until a change is answered, either name is right
        var name = $"{Guid.NewGuid():N}";
        if (await OfAsync(client.PatchAsync($"/contact/{contact}/", new { last_name = name }), HttpStatusCode.OK, ledger) is not null)
            ledger.Contacts[contact] = name;
        var body = Bodies.Appointment(("notes", new[] { new { note = "one", type = 1 }, new { note = "two", type = 2 } }));
        if (await OfAsync(client.PostAsync("/appointment/", body), HttpStatusCode.Created, ledger) is { } appointment)
            ledger.Appointments.Add(appointment);
    }

    /// <summary>The uuid of what was written; null where a 503 said that it was not, or perhaps not.</summary>
    private static async Task<string?> OfAsync(Task<HttpResponseMessage> sent, HttpStatusCode expected, Ledger ledger)
    {
        using var answer = await sent;
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            ledger.TellBroken();
            return null;
        }

        var uuid = (string)(await answer.ReadAsync(expected))["uuid"]!;
        ledger.TellAnswered();
        return uuid;
    }

    private static async Task AssertAllThereAsync(PublishedService service, Ledger ledger)
    {
        using var client = service.CreateApiClient(ledger.Organization);
        var contacts = (await client.ReadAsync("/contact/?limit=7000"))["results"]!.AsArray();
        var names = contacts.ToDictionary(c => (string)c!["uuid"]!, c => (string)c!["last_name"]!);
        Assert.That(ledger.Contacts.Keys, Is.SubsetOf(names.Keys));
        Assert.That(ledger.Contacts.Where(c => c.Value is not null && names[c.Key] != c.Value), Is.Empty, "changes");
        Assert.That(contacts.Select(c => (int)c!["customer_id"]!), Is.Unique);
        var appointments = new Dictionary<string, int>();
        for (var page = "/appointment/?page_size=2000"; page is not null; )
        {
            var answer = await client.ReadAsync(page);
            foreach (var appointment in answer["results"]!.AsArray())
                appointments.Add((string)appointment!["uuid"]!, appointment["notes"]!.AsArray().Count);
            page = (string?)answer["next"] is { } next ? new Uri(next).PathAndQuery : null;
        }

        Assert.That(ledger.Appointments, Is.SubsetOf(appointments.Keys));
        Assert.That(appointments.Values, Is.All.EqualTo(2), "none without its notes, answered or not");
    }

    /// <summary>What was answered with success.</summary>
    private sealed class Ledger(Guid organization)
    {
        private int _count;
        private int _broken;

        public Guid Organization { get; } = organization;
        public ConcurrentDictionary<string, string?> Contacts { get; } = [];
        public ConcurrentBag<string> Appointments { get; } = [];
        public int Count => Volatile.Read(ref _count);
        public int Broken => Volatile.Read(ref _broken);

        public void TellAnswered() => Interlocked.Increment(ref _count);

        public void TellBroken() => Interlocked.Increment(ref _broken);
    }
}
