using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

internal sealed class TwoDispatchersTests
{
    private const int Mails = 50;

    [Test]
    public async Task Send_TwoHostsOnOneFullQueue_SendsEachMailOnce()
    {
        using var data = new TempFolder();
        await using var smtp = await SmtpServer.StartAsync();
        var recipients = Enumerable.Range(0, Mails).Select(_ => MailRequests.NewRecipient()).ToList();
        await FillQueueAsync(data, recipients);
        var database = new TestDatabase(data.Path);

        using var one = HostOn(data, smtp.Port);
        using var two = HostOn(data, smtp.Port);
        await Task.WhenAll(Task.Run(one.StartServer), Task.Run(two.StartServer));

        await Eventually.TrueAsync(async () => await database.CountAsync("outbox_messages") == 0, "an empty outbox");
        Assert.That(smtp.Mails().Select(m => m.To.ToString()), Is.EquivalentTo(recipients));
        Assert.That(await database.ScalarAsync("SELECT COUNT(*) FROM appointment_notifications WHERE sent_at IS NULL"), Is.EqualTo("0"));
    }

    [Test]
    public async Task Post_TwoHostsOnOneDatabase_SendsEachMailOnce()
    {
        using var data = new TempFolder();
        await using var smtp = await SmtpServer.StartAsync();
        using var one = HostOn(data, smtp.Port);
        using var two = HostOn(data, smtp.Port);
        var organization = Guid.CreateVersion7();
        using var first = one.CreateApiClient(organization);
        using var second = two.CreateApiClient(organization);
        var recipients = Enumerable.Range(0, Mails).Select(_ => MailRequests.NewRecipient()).ToList();

        await Task.WhenAll(recipients.Select((recipient, index) => (index % 2 == 0 ? first : second).RequestMailAsync(recipient)));

        var database = new TestDatabase(data.Path);
        await Eventually.TrueAsync(async () => await database.CountAsync("outbox_messages") == 0, "an empty outbox");
        Assert.That(smtp.Mails().Select(m => m.To.ToString()), Is.EquivalentTo(recipients));
    }

    private static ApiFactory HostOn(TempFolder data, int smtpPort) =>
        new([.. SmtpServer.SettingsFor(smtpPort), ("DataFolder", data.Path), ("Outbox:PollInterval", "00:00:00.100")]);

    /// <summary>Asks for the mails through a host without a mail server, so that all of them wait.</summary>
    private static async Task FillQueueAsync(TempFolder data, IReadOnlyList<string> recipients)
    {
        using var port = new ClosedPort();
        using (
            var host = new ApiFactory([
                .. SmtpServer.SettingsFor(port.Number),
                ("DataFolder", data.Path),
                ("Outbox:FirstPause", "01:00:00"),
            ])
        )
        {
            using var client = host.CreateApiClient();
            var appointment = await client.CreateAppointmentAsync();
            foreach (var recipient in recipients)
                await client.RequestMailAsync(appointment, recipient);
        }

        await new TestDatabase(data.Path).ScalarAsync("UPDATE outbox_messages SET due_at = created_at");
    }
}
