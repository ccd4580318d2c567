using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>
/// Many mails, processes that are killed at random moments and started again, and a mail server that says later, hangs up after the data,
/// and stops for a while. In the end every mail was accepted, and accepted twice only where a kill hid the first time.
/// </summary>
internal sealed class CrashStormTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    private const int LinesOfAFailure = 200;

    private readonly Random _random = new(20261125);

    [Test]
    public Task Kill_FiveTimesWhileSending_LosesNothing() => StormAsync(mails: 100, kills: 5);

    [Test, Category("Soak")]
    public Task Kill_TwentyTimesWhileSending_LosesNothing() => StormAsync(mails: 1000, kills: 20);

    [Test]
    public async Task Stop_OrderlyWhileSending_LosesAndDoublesNothing()
    {
        using var data = new TempFolder();
        await using var smtp = await SmtpServer.StartAsync();
        await using var service = new PublishedService(data.Path, [.. SmtpServer.SettingsFor(smtp.Port), ("Outbox:Lease", "00:02:00")]);
        await service.StartAsync();
        var organization = Guid.CreateVersion7();
        var uuids = new List<string>();

        for (var stop = 0; stop < 3; stop++)
        {
            uuids.AddRange(await RequestAsync(service, organization, 30));
            Assert.That(await service.StopAsync(), Is.Zero, service.Output);
            await service.StartAsync();
        }

        await AllSentAsync(service, organization, uuids);
        Assert.That(smtp.Mails().Select(m => m.MessageId), Is.EquivalentTo(uuids.Select(uuid => $"{uuid}@example.org")));
    }

    private async Task StormAsync(int mails, int kills)
    {
        using var data = new TempFolder();
        await using var smtp = await SmtpServer.StartRoughAsync();
        smtp.Behave("busy=0.2 drop=0.1");
        (string, string?)[] settings = [.. SmtpServer.SettingsFor(smtp.Port), ("Mail:Timeout", "00:00:05"), ("Outbox:Lease", "00:00:05")];
        var services = Enumerable
            .Range(0, TestStore.Current is SqliteTestStore ? 1 : 2) // SQLite is one process's
            .Select(_ => new PublishedService(data.Path, settings))
            .ToList();
        try
        {
            foreach (var service in services)
                await service.StartAsync();
            var organization = Guid.CreateVersion7();
            var uuids = new List<string>();
            var killed = new List<Kill>();
            for (var kill = 0; kill < kills; kill++)
            {
                uuids.AddRange(await RequestAsync(services[0], organization, mails / kills));
                await MeetSomethingAsync(smtp, uuids.Count);
                var victim = services[_random.Next(services.Count)];
                var start = DateTime.UtcNow;
                await victim.KillAsync();
                killed.Add(new Kill(start, DateTime.UtcNow));
                await victim.StartAsync();
            }

            smtp.Behave("");
            await AllSentAsync(services[0], organization, uuids);
            await ReportAsync(smtp, uuids, killed);
        }
        catch (AssertionException)
        {
            foreach (var service in services)
                await TestContext.Out.WriteLineAsync(string.Join('\n', service.Output.Split('\n').TakeLast(LinesOfAFailure)));
            throw;
        }
        finally
        {
            foreach (var service in services)
                await service.DisposeAsync();
        }
    }

    /// <summary>Lets the mails flow until a random number more has been accepted, with a mail server that stops once in a while.</summary>
    private async Task MeetSomethingAsync(SmtpServer smtp, int asked)
    {
        var enough = Math.Min(smtp.Count() + _random.Next(1, 15), asked);
        if (_random.Next(3) == 0)
        {
            smtp.Pause();
            using var while_ = new PeriodicTimer(TimeSpan.FromSeconds(1 + _random.NextDouble()));
            await while_.WaitForNextTickAsync();
            smtp.Resume();
        }

        await Eventually.TrueAsync(() => Task.FromResult(smtp.Count() >= enough), $"{enough} mails", Deadline);
    }

    private static async Task<IReadOnlyList<string>> RequestAsync(PublishedService service, Guid organization, int mails)
    {
        using var client = service.CreateApiClient(organization);
        var appointment = await client.CreateAppointmentAsync();
        return await Task.WhenAll(
            Enumerable.Range(0, mails).Select(_ => client.RequestMailAsync(appointment, MailRequests.NewRecipient()))
        );
    }

    private static async Task AllSentAsync(PublishedService service, Guid organization, List<string> uuids)
    {
        using var client = service.CreateApiClient(organization);
        await Eventually.TrueAsync(
            async () =>
            {
                var all = (await client.ReadAsync("/appointmentnotifications/")).AsArray();
                return all.Count == uuids.Count && all.All(n => (string?)n!["status"] == "sent");
            },
            "all mails to be sent",
            Deadline
        );
    }

    private static async Task ReportAsync(SmtpServer smtp, List<string> uuids, List<Kill> kills)
    {
        var accepted = smtp.Acceptances();
        var doubled = accepted.Where(a => a.Count() > 1).ToList();
        await TestContext.Out.WriteLineAsync($"{uuids.Count} mails, {kills.Count} kills, {doubled.Count} accepted more than once:");
        foreach (var mail in doubled)
            await TestContext.Out.WriteLineAsync($"  {mail.Count()} times {mail.Key}");

        Assert.That(accepted.Select(a => a.Key), Is.EquivalentTo(uuids.Select(uuid => $"{uuid}@example.org")));
        // A kill between both hid the first, and hides at most what was in the process's hands at that moment.
        var hiding = doubled.SelectMany(mail => mail.Zip(mail.Skip(1))).Select(pair => kills.Find(k => k.Hides(pair.First, pair.Second)));
        Assert.That(hiding, Has.None.Null);
        Assert.That(hiding.GroupBy(kill => kill).Select(ofOne => ofOne.Count()), Is.All.AtMost(HandsOfAProcess));
    }

    /// <summary>As many as <c>Outbox:MaxParallel</c> says by default, each with one mail under way and two whose outcome is being written.</summary>
    private const int HandsOfAProcess = 24;

    private sealed record Kill(DateTime Start, DateTime End)
    {
        public bool Hides(DateTime first, DateTime second) => first <= End && Start <= second;
    }
}
