using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>Kills the published program between the committed wish for a mail and the mail.</summary>
internal sealed class CrashTests
{
    private TempFolder _data = null!;
    private Guid _organization;

    [SetUp]
    public void MakeFolder() => (_data, _organization) = (new TempFolder(), Guid.CreateVersion7());

    [TearDown]
    public void RemoveFolder() => _data.Dispose();

    [Clause("notification.send.after-commit")]
    [Test]
    public async Task Kill_WhileAMailIsBeingSent_SendsItOnceAfterTheRestart()
    {
        var recipient = MailRequests.NewRecipient();
        using var mute = new MuteSmtpServer();
        await using var service = new PublishedService(_data.Path, SmtpServer.SettingsFor(mute.Port));
        await service.StartAsync();
        var uuid = await RequestMailAsync(service, recipient);
        await mute.CalledAsync();

        await service.KillAsync();
        mute.Dispose();

        await using var smtp = await SmtpServer.StartAsync(mute.Port);
        await service.StartAsync();
        await AssertSentOnceAsync(service, smtp, uuid, recipient);
    }

    [Test]
    public async Task Kill_SeveralTimesWhileTheMailServerIsDown_SendsTheMailOnceWhenItIsBack()
    {
        var recipient = MailRequests.NewRecipient();
        using var port = new ClosedPort();
        await using var service = new PublishedService(_data.Path, SmtpServer.SettingsFor(port.Number));
        await service.StartAsync();
        var uuid = await RequestMailAsync(service, recipient);

        for (var attempts = 1; attempts <= 3; attempts++)
        {
            await new TestDatabase(_data.Path).FailedAsync(uuid, attempts);
            await service.KillAsync();
            await service.StartAsync();
        }

        await using var smtp = await port.OpenAsync();
        await AssertSentOnceAsync(service, smtp, uuid, recipient);
    }

    [Test]
    public async Task Stop_WhileAMailWaits_EndsOrderlyAndSendsItAfterTheRestart()
    {
        var recipient = MailRequests.NewRecipient();
        using var mute = new MuteSmtpServer();
        await using var service = new PublishedService(_data.Path, SmtpServer.SettingsFor(mute.Port));
        await service.StartAsync();
        var uuid = await RequestMailAsync(service, recipient);
        await mute.CalledAsync();

        var exitCode = await service.StopAsync();
        mute.Dispose();

        Assert.That(exitCode, Is.Zero, service.Output);
        Assert.That((await new TestDatabase(_data.Path).OutboxRowAsync(uuid))?.LeaseUntil, Is.Null);
        await using var smtp = await SmtpServer.StartAsync(mute.Port);
        await service.StartAsync();
        await AssertSentOnceAsync(service, smtp, uuid, recipient);
    }

    private async Task<string> RequestMailAsync(PublishedService service, string recipient)
    {
        using var client = service.CreateApiClient(_organization);
        return await client.RequestMailAsync(recipient);
    }

    private async Task AssertSentOnceAsync(PublishedService service, SmtpServer smtp, string uuid, string recipient)
    {
        var marker = MailRequests.NewRecipient();
        using var client = service.CreateApiClient(_organization);
        await client.SentAsync(uuid);
        await client.SentAsync(await client.RequestMailAsync(marker));

        await Eventually.TrueAsync(
            async () => await new TestDatabase(_data.Path).CountAsync("outbox_messages") == 0,
            "an empty outbox, from which nothing is sent again"
        );
        Assert.That(smtp.MailsTo(marker), Has.Count.EqualTo(1));
        Assert.That(smtp.MailsTo(recipient).Select(m => m.MessageId), Is.EqualTo(new[] { $"{uuid}@example.org" }));
    }
}
