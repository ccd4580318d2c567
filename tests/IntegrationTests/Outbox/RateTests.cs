using System.Diagnostics;
using ContactAppointment.IntegrationTests.Infrastructure;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>How fast one process sends what waits, against a loop that does nothing else, to the same server in the same run.</summary>
internal sealed class RateTests
{
    private static readonly string[] Domains = ["example.com", "example.net", "example.org", "mail.example"];

    // A short run beside other work, under instrumented code, only shows that mails are not sent one by one with a rest between them.
    [Test]
    public Task Send_FullQueue_IsNoCrawl() => CompareAsync(mails: 100, rounds: 4, leastRatio: 0.1);

    [Test, Category("Soak")]
    public Task Send_VeryFullQueue_KeepsUpWithABareLoop() => CompareAsync(mails: 1000, rounds: 6, leastRatio: 0.7);

    private static async Task CompareAsync(int mails, int rounds, double leastRatio)
    {
        await using var smtp = await SmtpServer.StartAsync();
        using var data = new TempFolder();
        await using var service = new PublishedService(
            data.Path,
            [.. SmtpServer.SettingsFor(smtp.Port), ("Outbox:PollInterval", "01:00:00"), ("Outbox:Lease", "00:02:00")]
        );
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var mail = await FirstMailAsync(smtp, client);

        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await data.FillQueueAsync(client.Organization, Enumerable.Range(0, mails).Select(_ => NewRecipient()));
            var bare = await RateAsync(smtp, mails, () => SendBareAsync(smtp, mail, mails));
            var ours = await RateAsync(smtp, mails, () => client.RequestMailAsync(NewRecipient())); // whose commit wakes the worker
            ratios.Add(ours / bare);
            await TestContext.Out.WriteLineAsync(
                FormattableString.Invariant($"{mails} mails: {ours:F0}/s, bare loop {bare:F0}/s, ratio {ours / bare:F2}")
            );
        }

        // The first half only warms up: what is compiled once, as any process does in its first seconds, is not what is measured.
        Assert.That(MedianOf(ratios.Skip(rounds / 2)), Is.AtLeast(leastRatio));
    }

    /// <summary>A mail as the service makes it, for the bare loop to send.</summary>
    private static async Task<MimeMessage> FirstMailAsync(SmtpServer smtp, ApiClient client)
    {
        await client.RequestMailAsync(NewRecipient());
        return await smtp.FirstMailAsync();
    }

    private static async Task SendBareAsync(SmtpServer smtp, MimeMessage mail, int mails)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", smtp.Port, SecureSocketOptions.None);
        for (var i = 0; i < mails; i++)
        {
            mail.MessageId = MimeUtils.GenerateMessageId("example.org");
            mail.To.Clear();
            mail.To.Add(new MailboxAddress(null, NewRecipient()));
            await client.SendAsync(mail);
        }
    }

    /// <summary>How many mails a second the server accepts, from the first step until it has them all.</summary>
    private static async Task<double> RateAsync(SmtpServer smtp, int mails, Func<Task> send)
    {
        smtp.Empty();
        var start = Stopwatch.GetTimestamp();
        await send();
        await Eventually.TrueAsync(() => Task.FromResult(smtp.Count() >= mails), "all mails", TimeSpan.FromMinutes(5));
        return mails / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Somebody at one of a few domains, as a mail server has them.</summary>
    private static string NewRecipient() => $"{Guid.NewGuid():N}@{Random.Shared.GetItems(Domains, 1)[0]}";

    private static double MedianOf(IEnumerable<double> ratios)
    {
        var sorted = ratios.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
