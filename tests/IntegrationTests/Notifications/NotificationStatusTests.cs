using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>Where a mail stands, and trying again and cancelling by hand.</summary>
internal sealed class NotificationStatusTests : MailTest
{
    [Test]
    public async Task Post_NotWanted_IsADraft()
    {
        var draft = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(await Client.CreateAppointmentAsync()));

        Assert.That(((string?)draft["status"], (int)draft["attempts"]!), Is.EqualTo(("draft", 0)));
        foreach (var field in new[] { "last_error", "next_attempt_at", "message_id", "sent_at", "cancel_reason" })
            Assert.That(draft[field], Is.Null, field);
    }

    [Test]
    public async Task Get_Sent_TellsMessageIdAndAttempts()
    {
        var recipient = "451-" + MailRequests.NewRecipient();
        var uuid = await Client.RequestMailAsync(recipient);

        var sent = await Client.ReachedAsync(uuid, "sent");

        Assert.That(
            ((int)sent["attempts"]!, sent["last_error"], sent["next_attempt_at"]),
            Is.EqualTo((2, (JsonNode?)null, (JsonNode?)null))
        );
        Assert.That((string?)sent["message_id"], Is.EqualTo(Smtp.MailsTo(recipient).Single().MessageId));
    }

    [Test]
    public async Task Retry_Failed_IsTriedAgain()
    {
        var uuid = await Client.RequestMailAsync("550-" + MailRequests.NewRecipient());
        await Client.ReachedAsync(uuid, "failed");

        var first = await ActAsync(uuid, "retry");
        var again = await ActAsync(uuid, "retry");

        Assert.That((first.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        await Client.ReachedAsync(uuid, "failed");
    }

    [Test]
    public async Task Retry_Sent_SendsNothingAgain()
    {
        var recipient = MailRequests.NewRecipient();
        var uuid = await Client.RequestMailAsync(recipient);
        await Client.ReachedAsync(uuid, "sent");

        var answer = await (await ActAsync(uuid, "retry")).ReadAsync(HttpStatusCode.OK);

        await Client.SentAsync(await Client.RequestMailAsync(MailRequests.NewRecipient()));
        Assert.That((string?)answer["status"], Is.EqualTo("sent"));
        Assert.That(Smtp.MailsTo(recipient), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Retry_Draft_Returns400()
    {
        var draft = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(await Client.CreateAppointmentAsync()));

        await (await ActAsync((string)draft["uuid"]!, "retry")).ReadProblemAsync(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Cancel_Scheduled_IsCancelledAndLeavesTheQueue()
    {
        var body = Bodies.Notification(await Client.CreateAppointmentAsync(), ("send_before", "P1D"));
        var uuid = (string)(await Client.CreateAsync("/appointmentnotifications/", body))["uuid"]!;

        var first = await (await ActAsync(uuid, "cancel")).ReadAsync(HttpStatusCode.OK);
        var again = await (await ActAsync(uuid, "cancel")).ReadAsync(HttpStatusCode.OK);

        Assert.That(((string?)first["status"], (string?)first["cancel_reason"]), Is.EqualTo(("cancelled", "requested")));
        Assert.That((bool)first["send_notification"]!, Is.False);
        Assert.That((string?)again["status"], Is.EqualTo("cancelled"));
        Assert.That(await new TestDatabase(Api.Folder.Path).OutboxRowAsync(uuid), Is.Null);
    }

    [Test]
    public async Task Cancel_Sent_Returns400()
    {
        var uuid = await Client.RequestMailAsync(MailRequests.NewRecipient());
        await Client.ReachedAsync(uuid, "sent");

        await (await ActAsync(uuid, "cancel")).ReadProblemAsync(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task List_ByStatusAndAppointment_ShowsThoseAlone()
    {
        var appointment = await Client.CreateAppointmentAsync();
        var sent = await Client.RequestMailAsync(appointment, MailRequests.NewRecipient());
        await Client.ReachedAsync(sent, "sent");
        var late = await CreateScheduledAsync(appointment, "PT1H");
        var early = await CreateScheduledAsync(appointment, "PT2H");
        await CreateScheduledAsync(await Client.CreateAppointmentAsync(), "PT3H");

        var scheduled = await Client.ReadAsync(
            $"/appointmentnotifications/?status=scheduled&appointment={appointment}&ordering=next_attempt_at"
        );
        var first = await Client.ReadAsync("/appointmentnotifications/?ordering=-next_attempt_at&page_size=3");
        var rest = await Client.ReadAsync((string)first["next"]!);

        Assert.That(scheduled.AsArray().Select(n => (string?)n!["uuid"]), Is.EqualTo(new[] { early, late }));
        Assert.That(first["results"]!.AsArray().Select(n => (string?)n!["uuid"]).Take(2), Is.EqualTo(new[] { late, early }));
        Assert.That((string?)rest["results"]!.AsArray().Single()!["uuid"], Is.EqualTo(sent));
    }

    [TestCase("status=done", "status")]
    [TestCase("status=Sent", "status")]
    [TestCase("appointment=1x", "appointment")]
    [TestCase("ordering=recipient", "ordering")]
    public async Task List_BadValue_Returns400NamingIt(string query, string name)
    {
        var errors = await (await Client.GetAsync($"/appointmentnotifications/?{query}")).ReadErrorsAsync();

        Assert.That(errors.Keys, Is.EqualTo(new[] { name }));
    }

    [TestCase("retry")]
    [TestCase("cancel")]
    public async Task Act_AnotherOrganizations_Returns404(string action)
    {
        var uuid = await Client.RequestMailAsync(MailRequests.NewRecipient());
        using var other = Api.CreateApiClient();

        var response = await other.SendAsync(HttpMethod.Post, $"/appointmentnotifications/{uuid}/{action}/");

        await response.ReadProblemAsync(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> ActAsync(string uuid, string action) =>
        Client.SendAsync(HttpMethod.Post, $"/appointmentnotifications/{uuid}/{action}/");

    private async Task<string> CreateScheduledAsync(string appointment, string before)
    {
        var made = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment, ("send_before", before)));
        return (string)made["uuid"]!;
    }
}
