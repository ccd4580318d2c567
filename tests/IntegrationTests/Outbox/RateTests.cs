using System.Diagnostics;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.IntegrationTests.Infrastructure;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>How fast one process sends what waits, against a loop that does nothing else, to the same server in the same run.</summary>
internal sealed class RateTests
{
    private const int MailsPerAppointment = 4;

    // A short run beside other work, under instrumented code, only shows that mails are not sent one by one with a rest between them.
    [Test]
    public Task Send_FullQueue_IsNoCrawl() => CompareAsync(mails: 100, rounds: 4, leastRatio: 0.1);

    [Test, Category("Soak")]
    public Task Send_VeryFullQueue_KeepsUpWithABareLoop() => CompareAsync(mails: 2000, rounds: 3, leastRatio: 0.7);

    private static async Task CompareAsync(int mails, int rounds, double leastRatio)
    {
        await using var smtp = await SmtpServer.StartAsync();
        using var sending = new ApiFactory([.. SmtpServer.SettingsFor(smtp.Port), ("Outbox:PollInterval", "01:00:00")]);
        using var client = sending.CreateApiClient();
        await WarmUpAsync(client);

        var best = 0.0;
        for (var round = 0; round < rounds && best < leastRatio; round++) // a busy machine may disturb one round, not all
        {
            var bare = await BareRateAsync(smtp, mails);
            await FillQueueAsync(sending.Folder, client.Organization, mails);
            var ours = await OurRateAsync(smtp, client, mails);
            best = Math.Max(best, ours / bare);
            await TestContext.Out.WriteLineAsync(
                FormattableString.Invariant($"{mails} mails: {ours:F0}/s, bare loop {bare:F0}/s, ratio {ours / bare:F2}")
            );
        }

        Assert.That(best, Is.AtLeast(leastRatio));
    }

    /// <summary>What is compiled only once, as any process does in its first second, is not what is measured.</summary>
    private static async Task WarmUpAsync(ApiClient client)
    {
        var appointment = await client.CreateAppointmentAsync();
        for (var i = 0; i < 30; i++)
            await client.SentAsync(await client.RequestMailAsync(appointment, MailRequests.NewRecipient()));
    }

    private static async Task<double> BareRateAsync(SmtpServer smtp, int mails)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", smtp.Port, SecureSocketOptions.None);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < mails; i++)
        {
            using var mail = new MimeMessage(
                [new MailboxAddress(null, "termine@example.org")],
                [new MailboxAddress(null, MailRequests.NewRecipient())],
                "Your appointment",
                new TextPart("plain") { Text = new string('x', 2000) }
            );
            await client.SendAsync(mail);
        }

        return mails / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> OurRateAsync(SmtpServer smtp, ApiClient client, int mails)
    {
        var before = smtp.Count();
        var start = Stopwatch.GetTimestamp();
        await client.RequestMailAsync(MailRequests.NewRecipient()); // whose commit wakes the worker
        await Eventually.TrueAsync(() => Task.FromResult(smtp.Count() > before + mails), "all mails", TimeSpan.FromMinutes(5));
        var rate = (mails + 1) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        Assert.That(smtp.Count(), Is.EqualTo(before + mails + 1));
        return rate;
    }

    /// <summary>Asks for mails through a host that sends none, on the same database.</summary>
    private static async Task FillQueueAsync(TempFolder data, Guid organization, int mails)
    {
        using var filling = new ApiFactory(("DataFolder", data.Path))
        {
            Replace = services => services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxWorker))),
        };
        using var client = filling.CreateApiClient(organization);
        foreach (var ofOne in Enumerable.Range(0, mails).Chunk(MailsPerAppointment))
        {
            var appointment = await client.CreateAppointmentAsync();
            foreach (var _ in ofOne)
                await client.RequestMailAsync(appointment, MailRequests.NewRecipient());
        }
    }
}
