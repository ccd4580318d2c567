using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>A mail server that is away, or says "later", gets the mail later.</summary>
internal sealed class RetryTests
{
    [Test]
    public async Task Send_ServerIsDownForAWhile_IsNotedAndSucceedsWhenItIsBack()
    {
        var recipient = MailRequests.NewRecipient();
        using var port = new ClosedPort();
        using var api = new ApiFactory([
            .. SmtpServer.SettingsFor(port.Number),
            ("Outbox:FirstPause", "00:00:00.050"),
            ("Outbox:LongestPause", "00:00:01"),
        ]);
        using var client = api.CreateApiClient();

        var uuid = await client.RequestMailAsync(recipient);

        var waiting = await new TestDatabase(api.Folder.Path).FailedAsync(uuid, attempts: 2);
        Assert.That(waiting.DueAt, Is.Not.Null);
        Assert.That(waiting.LastError, Is.Not.Empty);
        Assert.That((await client.ReadNotificationAsync(uuid))["sent_at"], Is.Null);

        await using var smtp = await port.OpenAsync();
        await client.SentAsync(uuid);
        Assert.That(smtp.MailsTo(recipient), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Send_ServerSaysLater_NotesWhenToTryAgain()
    {
        await using var smtp = await SmtpServer.StartAsync();
        using var api = new ApiFactory([.. SmtpServer.SettingsFor(smtp.Port), ("Outbox:FirstPause", "01:00:00")]);
        using var client = api.CreateApiClient();

        var uuid = await client.RequestMailAsync("451-" + MailRequests.NewRecipient());

        var row = await new TestDatabase(api.Folder.Path).FailedAsync(uuid);
        Assert.That(row.Attempts, Is.EqualTo(1));
        Assert.That(row.DueAt, Is.GreaterThan(DateTime.UtcNow));
        Assert.That(row.LastError, Does.Contain("Greylisted"));
    }

    [Test]
    public async Task Send_ServerSaysLaterOnce_SendsOnce()
    {
        var recipient = "451-" + MailRequests.NewRecipient();
        await using var smtp = await SmtpServer.StartAsync();
        using var api = new ApiFactory([.. SmtpServer.SettingsFor(smtp.Port), ("Outbox:FirstPause", "00:00:00.050")]);
        using var client = api.CreateApiClient();

        var uuid = await client.RequestMailAsync(recipient);

        await client.SentAsync(uuid);
        Assert.That(smtp.MailsTo(recipient), Has.Count.EqualTo(1));
    }
}
