using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>The mail server takes its time, and callers change their minds about mails that wait for it, or that it has half taken.</summary>
internal sealed class ChangedMeanwhileTests
{
    private readonly string _slow = $"slow-{Guid.NewGuid():N}@slow.example";
    private readonly string _recipient = MailRequests.NewRecipient();
    private readonly string _other = MailRequests.NewRecipient();

    private SmtpServer _smtp = null!;
    private ApiFactory _api = null!;
    private ApiClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _smtp = await SmtpServer.StartRoughAsync();
        _smtp.Behave("slow=3600");
        _api = new ApiFactory([.. SmtpServer.SettingsFor(_smtp.Port), ("Mail:Timeout", "00:05:00"), ("Outbox:MaxParallel", "1")]);
        _client = _api.CreateApiClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        _api.Dispose();
        await _smtp.DisposeAsync();
    }

    [TestCase("cancel")]
    [TestCase("withdraw")]
    [TestCase("delete")]
    [TestCase("delete appointment")]
    public async Task Send_TakenBackWhileItWaitsInLine_SendsNothing(string how)
    {
        var (appointment, uuid) = await WaitInLineAsync();
        var notification = $"/appointmentnotifications/{uuid}/";

        var response = how switch
        {
            "cancel" => await _client.PostAsync($"{notification}cancel/", new { }),
            "withdraw" => await _client.PatchAsync(notification, new { send_notification = false }),
            "delete" => await _client.DeleteAsync(notification),
            _ => await _client.DeleteAsync($"/appointment/{appointment}/"),
        };
        Assert.That(response.IsSuccessStatusCode);
        await FlowAsync();

        Assert.That(Recipients(), Is.EqualTo(new[] { _slow }));
        if (how is "cancel" or "withdraw")
            Assert.That(
                (string?)(await _client.ReadNotificationAsync(uuid))["status"],
                Is.EqualTo(how == "cancel" ? "cancelled" : "draft")
            );
    }

    [Test]
    public async Task Send_AppointmentMovedWhileItWaitsInLine_SaysTheNewTime()
    {
        var (appointment, _) = await WaitInLineAsync();

        var moved = await _client.PatchAsync(
            $"/appointment/{appointment}/",
            new { start_date = "2031-09-08T07:10:00Z", end_date = "2031-09-08T08:20:00Z" }
        );
        Assert.That(moved.IsSuccessStatusCode);
        await FlowAsync();

        var mail = _smtp.MailsTo(_recipient).Single();
        Assert.That(mail.Subject, Does.Contain("08.09.2031"));
        Assert.That(mail.TextBody, Does.Contain("09:10").And.Contain("10:20"));
    }

    [Test]
    public async Task Send_ReaddressedAndWordedWhileItWaitsInLine_GoesToTheNewRecipientOnceInTheNewWords()
    {
        var (_, uuid) = await WaitInLineAsync();

        await ChangeAsync(uuid, new { recipient = _other, subject = "See you" });
        await FlowAsync();

        Assert.That(Recipients(), Is.EquivalentTo(new[] { _slow, _other }));
        Assert.That(_smtp.MailsTo(_other).Single().Subject, Is.EqualTo("See you"));
        Assert.That((string?)(await _client.ReadNotificationAsync(uuid))["status"], Is.EqualTo("sent"));
    }

    [Test]
    public async Task Send_ReaddressedOnTheWay_GoesToTheNewRecipientToo()
    {
        var (_, uuid) = await HoldAsync();

        await ChangeAsync(uuid, new { recipient = _other });
        await FlowAsync();

        Assert.That(Recipients(), Is.EquivalentTo(new[] { _slow, _other }));
        var sent = await _client.ReadNotificationAsync(uuid);
        Assert.That(
            ((string?)sent["status"], (string?)sent["recipient"], (int)sent["attempts"]!),
            Is.EqualTo(("sent", (string?)_other, 1))
        );
    }

    [Test]
    public async Task Send_ReaddressedAndCancelledOnTheWay_IsCancelled()
    {
        var (_, uuid) = await HoldAsync();

        await ChangeAsync(uuid, new { recipient = _other });
        Assert.That((await _client.PostAsync($"/appointmentnotifications/{uuid}/cancel/", new { })).IsSuccessStatusCode);
        await FlowAsync();

        Assert.That(Recipients(), Is.EqualTo(new[] { _slow }));
        var notification = await _client.ReadNotificationAsync(uuid);
        Assert.That(((string?)notification["status"], notification["sent_at"]), Is.EqualTo(("cancelled", (JsonNode?)null)));
    }

    [Test]
    public async Task Send_WordedAnewOnTheWay_IsKeptAsItWent()
    {
        var (_, uuid) = await HoldAsync();

        await ChangeAsync(uuid, new { subject = "Too late", message = "Too late" });
        await FlowAsync();

        var (mail, sent) = (_smtp.Mails().Single(), await _client.ReadNotificationAsync(uuid));
        Assert.That(mail.Subject, Does.Contain("01.07.2031"));
        Assert.That((string?)sent["subject"], Is.EqualTo(mail.Subject));
        Assert.That((string?)sent["message"], Does.Contain("14:00"));
    }

    /// <summary>Has a mail in the mail server's hands, which keeps it for as long as the test wants.</summary>
    private async Task<(string Appointment, string Uuid)> HoldAsync()
    {
        var appointment = await _client.CreateAppointmentAsync();
        var uuid = await _client.RequestMailAsync(appointment, _slow);
        await _smtp.HoldsAsync();
        return (appointment, uuid);
    }

    /// <summary>Has a mail wait in line behind one that is in the mail server's hands.</summary>
    private async Task<(string Appointment, string Uuid)> WaitInLineAsync()
    {
        await HoldAsync();
        var appointment = await _client.CreateAppointmentAsync();
        var uuid = await _client.RequestMailAsync(appointment, _recipient);
        await _client.ReachedAsync(uuid, "sending");
        return (appointment, uuid);
    }

    private async Task ChangeAsync(string uuid, object change) =>
        Assert.That((await _client.PatchAsync($"/appointmentnotifications/{uuid}/", change)).IsSuccessStatusCode);

    /// <summary>Lets the mail server go on, and waits until nothing is left to be sent.</summary>
    private async Task FlowAsync()
    {
        _smtp.Behave("");
        var database = new TestDatabase(_api.Folder.Path);
        await Eventually.TrueAsync(async () => await database.CountAsync("outbox_messages") == 0, "an empty outbox");
    }

    private IEnumerable<string> Recipients() => _smtp.Mails().Select(m => m.To.Mailboxes.Single().Address);
}
