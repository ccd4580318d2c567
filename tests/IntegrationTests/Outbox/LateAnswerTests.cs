using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>A mail server that has taken a mail may think about its answer for longer than about a command (RFC 5321 §4.5.3.2.6).</summary>
internal sealed class LateAnswerTests
{
    [Test]
    public async Task Send_AnswersTheMailLaterThanTheTimeout_GetsItOnce()
    {
        await using var smtp = await SmtpServer.StartRoughAsync();
        smtp.Behave("answer=3");
        using var api = new ApiFactory([
            .. SmtpServer.SettingsFor(smtp.Port),
            ("Mail:Timeout", "00:00:01"),
            ("Outbox:FirstPause", "00:00:00.050"),
        ]);
        using var client = api.CreateApiClient();

        var uuid = await client.RequestMailAsync(MailRequests.NewRecipient());

        await client.SentAsync(uuid);
        Assert.That(smtp.Mails(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Send_AnswersTheMailLaterThanTheAnswerTimeout_IsPutOff()
    {
        await using var smtp = await SmtpServer.StartRoughAsync();
        smtp.Behave("answer=3600");
        using var api = new ApiFactory([
            .. SmtpServer.SettingsFor(smtp.Port),
            ("Mail:Timeout", "00:00:01"),
            ("Mail:AnswerTimeout", "00:00:02"),
            ("Outbox:FirstPause", "01:00:00"),
        ]);
        using var client = api.CreateApiClient();

        var uuid = await client.RequestMailAsync(MailRequests.NewRecipient());

        await new TestDatabase(api.Folder.Path).FailedAsync(uuid);
    }

    [Test]
    public async Task Send_NextMailOnTheConnection_HasTheShortTimeoutAgain()
    {
        await using var smtp = await SmtpServer.StartRoughAsync();
        smtp.Behave("slow=3600");
        using var api = new ApiFactory([
            .. SmtpServer.SettingsFor(smtp.Port),
            ("Mail:Timeout", "00:00:05"),
            ("Outbox:MaxParallel", "1"),
            ("Outbox:FirstPause", "01:00:00"),
        ]);
        using var client = api.CreateApiClient();
        await client.SentAsync(await client.RequestMailAsync(MailRequests.NewRecipient()));

        var uuid = await client.RequestMailAsync("slow-" + MailRequests.NewRecipient());

        await new TestDatabase(api.Folder.Path).FailedAsync(uuid);
    }
}
