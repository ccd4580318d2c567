using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>When the mail of a notification goes out. Each mail is a file in the pickup folder.</summary>
internal sealed class NotificationSendingTests : ApiTest
{
    private JsonNode _appointment = null!;

    protected override (string Key, string? Value)[] Settings => [("Outbox:FirstPause", "00:00:00.050")];

    [SetUp]
    public async Task ScheduleAsync()
    {
        Clear(Api.MailFolder);
        _appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
    }

    [Clause("notification.send.once", "notification.sent_at", "config.mail.pickup")]
    [Test]
    public async Task Post_SendNotification_MailsOnceAndSetsSentAt()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        var sent = await SendAsync();

        Assert.That((DateTimeOffset)sent["sent_at"]!, Is.InRange(before, DateTimeOffset.UtcNow.AddSeconds(1)));
        Assert.That(((string?)sent["sent_at"])!, Does.EndWith("Z"));
        Assert.That(Mails(), Is.EqualTo(new[] { $"{sent["uuid"]}.eml" }));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(Api.MailFolder, Mails()[0])), Does.Contain("To: juergen@example.com"));
    }

    [Clause("notification.sent.never-again")]
    [TestCase("""{"send_notification":true}""")]
    [TestCase("""{"recipient":"other@example.com"}""")]
    [TestCase("""{"send_notification":false}""")]
    public async Task Patch_AfterItWasSent_SendsNothingAgain(string body)
    {
        var sent = await SendAsync();
        Clear(Api.MailFolder);

        await (await Client.PatchAsync((string)sent["url"]!, body)).ReadAsync(HttpStatusCode.OK);
        var again = await Client.PatchAsync((string)sent["url"]!, new { send_notification = true });

        var after = await again.ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)after["sent_at"], Is.EqualTo((string?)sent["sent_at"]));
        await AssertNothingElseIsMailedAsync();
    }

    [Clause("notification.text.follows")]
    [Test]
    public async Task Get_AppointmentMovedAfterSending_TextIsFrozen()
    {
        var sent = await SendAsync();

        await Client.PatchAsync(
            $"/appointment/{_appointment["uuid"]}/",
            new { start_date = "2026-01-01T00:00:00Z", address = "Elsewhere" }
        );

        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync((string)sent["url"]!), sent));
    }

    [Test]
    public async Task Patch_WithdrawnBeforeSending_IsNotMailed()
    {
        await File.WriteAllTextAsync(Api.MailFolder, "in the way"); // no mail can be written
        var notification = await CreateAsync(send: true);

        await Client.PatchAsync((string)notification["url"]!, new { send_notification = false });
        File.Delete(Api.MailFolder);

        await AssertNothingElseIsMailedAsync();
        Assert.That((await Client.ReadAsync((string)notification["url"]!))["sent_at"], Is.Null);
    }

    [TestCase("notification")]
    [TestCase("appointment")]
    public async Task Delete_BeforeSending_IsNotMailed(string deleted)
    {
        await File.WriteAllTextAsync(Api.MailFolder, "in the way");
        var notification = await CreateAsync(send: true);
        await Eventually.TrueAsync(
            async () => (int)(await Client.ReadAsync((string)notification["url"]!))["attempts"]! > 0,
            "an attempt that is over"
        );

        var path = deleted == "appointment" ? $"/appointment/{_appointment["uuid"]}/" : (string)notification["url"]!;
        var response = await Client.DeleteAsync(path);
        File.Delete(Api.MailFolder);
        _appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await Client.GetAsync((string)notification["url"]!)).ReadProblemAsync(HttpStatusCode.NotFound);
        await AssertNothingElseIsMailedAsync();
    }

    [Test]
    [Clause("notification.send.default")]
    public async Task Post_SendingNotAskedFor_MailsNothing()
    {
        var silent = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(_appointment["uuid"]));

        await AssertNothingElseIsMailedAsync();

        Assert.That((bool)silent["send_notification"]!, Is.False);
        Assert.That((await Client.ReadAsync((string)silent["url"]!))["sent_at"], Is.Null);
    }

    [Test]
    public async Task Patch_SendingAskedForLater_Mails()
    {
        var notification = await CreateAsync(send: false);
        Assert.That(notification["sent_at"], Is.Null);

        await Client.PatchAsync((string)notification["url"]!, new { send_notification = true });

        await SentAsync(notification);
        Assert.That(Mails(), Has.Length.EqualTo(1));
    }

    [Clause("notification.send.once")]
    [Test]
    public async Task Patch_AskedForManyTimesAtOnce_MailsOnce()
    {
        var notification = await CreateAsync(send: false);

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Client.PatchAsync((string)notification["url"]!, new { send_notification = true }))
        );

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        await SentAsync(notification);
        await AssertNothingElseIsMailedAsync(expected: 1);
    }

    [Test]
    public async Task Post_LineBreaksInTheSubject_BecomeNoHeaders()
    {
        var body = Bodies.Notification(_appointment["uuid"], ("subject", "Hi\r\nBcc: b@example.com"), ("send_notification", true));

        var response = await Client.PostAsync("/appointmentnotifications/", body);

        await SentAsync(await response.ReadAsync(HttpStatusCode.Created));
        var mail = MimeKit.MimeMessage.Load(Path.Combine(Api.MailFolder, Mails().Single()));
        Assert.That(mail.Bcc, Is.Empty);
        Assert.That(mail.Headers.Contains("Bcc"), Is.False);
    }

    private async Task<JsonNode> SendAsync() => await SentAsync(await CreateAsync(send: true));

    private Task<JsonNode> CreateAsync(bool send) =>
        Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(_appointment["uuid"], ("send_notification", send)));

    private Task<JsonNode> SentAsync(JsonNode notification) =>
        Eventually.GetAsync(
            async () => await Client.ReadAsync((string)notification["url"]!) is var now && now["sent_at"] is not null ? now : null,
            "the mail to be sent"
        );

    /// <summary>Whatever was asked for is handled once the outbox is empty; a mail of its own shows that it works at all.</summary>
    private async Task AssertNothingElseIsMailedAsync(int expected = 0)
    {
        var fence = await SendAsync();
        await Eventually.TrueAsync(
            async () => await new TestDatabase(Api.Folder.Path).CountAsync("outbox_messages") == 0,
            "an empty outbox"
        );
        Assert.That(Mails().Where(m => m != $"{fence["uuid"]}.eml").ToArray(), Has.Length.EqualTo(expected));
    }

    private string[] Mails() =>
        Directory.Exists(Api.MailFolder) ? [.. Directory.GetFiles(Api.MailFolder, "*.eml").Select(f => Path.GetFileName(f)!)] : [];

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
