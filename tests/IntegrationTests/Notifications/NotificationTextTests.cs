using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>What a notification says before its mail has gone out.</summary>
internal sealed class NotificationTextTests : ApiTest
{
    [Clause(
        "notification.org.template",
        "notification.generated.subject",
        "notification.generated.message",
        "notification.generated.zone",
        "notification.generated.place.contact"
    )]
    [Test]
    public async Task Get_GeneratedText_NamesWhatIsKnown()
    {
        var contact = await Client.CreateAsync(
            "/contact/",
            """
            {"workflowlevel1_uuids":[],"addresses":[{"type":"billing","city":"Ulm"},
             {"type":"home","street":"Hauptstraße","house_number":"5a","postal_code":"10115","city":"Berlin"}]}
            """
        );
        var appointment = await ScheduleAsync(("contact_uuid", contact["uuid"]));

        var notification = await NotifyAsync(appointment, ("org_name", "Müller & Co"), ("org_phone", "+49 30 1"));

        Assert.That((string?)notification["subject"], Does.Contain("Müller & Co").And.Contain("04.05.2026"));
        var message = (string?)notification["message"];
        foreach (var part in new[] { "Müller & Co", "+49 30 1", "4. Mai 2026", "11:00", "12:00", "Hauptstraße 5a", "Berlin" })
            Assert.That(message, Does.Contain(part));
        Assert.That(message, Does.Not.Contain("Ulm"));
    }

    [Clause("notification.generated.missing")]
    [Test]
    public async Task Get_NothingKnown_LeavesNoTrace()
    {
        var notification = await NotifyAsync(await ScheduleAsync());

        foreach (var text in new[] { (string)notification["subject"]!, (string)notification["message"]! })
            Assert.That(text, Does.Not.Match("None|null|Tel|: ,|, ,|  ").And.Match(@"04\.05\.2026|4\. Mai 2026"));
    }

    [Clause("notification.text.follows", "notification.text.given")]
    [Test]
    public async Task Get_AppointmentChanged_GeneratedTextFollowsAndGivenTextStays()
    {
        var appointment = await ScheduleAsync();
        var generated = await NotifyAsync(appointment);
        var given = await NotifyAsync(appointment, ("subject", "S"), ("message", "M"));
        await Client.PatchAsync(
            $"/appointment/{appointment["uuid"]}/",
            new
            {
                start_date = "2026-06-01T06:00:00Z",
                end_date = "2026-06-01T07:30:00Z",
                address = "Am Markt 1",
            }
        );

        var list = (await Client.ReadAsync("/appointmentnotifications/")).AsArray();
        var (followed, kept) = (list[0]!, list[1]!);

        Assert.That((string?)followed["subject"], Does.Contain("01.06.2026"));
        Assert.That((string?)followed["message"], Does.Contain("08:00").And.Contain("09:30").And.Contain("Am Markt 1"));
        Assert.That(JsonNode.DeepEquals(followed, await Client.ReadAsync((string)generated["url"]!)));
        Assert.That(JsonNode.DeepEquals(kept, given));
    }

    [Clause("notification.text.generated")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    [TestCase("null")]
    public async Task Patch_TextEmptied_IsGeneratedAgain(string json)
    {
        var appointment = await ScheduleAsync();
        var blank = await NotifyAsync(appointment);
        var given = await NotifyAsync(appointment, ("subject", "S"), ("message", "M"));

        var response = await Client.PatchAsync((string)given["url"]!, Bodies.Single("subject", json));

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)after["subject"], Is.EqualTo((string?)blank["subject"]));
        Assert.That((string?)after["message"], Is.EqualTo("M"));
    }

    [Clause("put.replaces")]
    [Test]
    public async Task Put_OnlyTheRequired_ResetsTheRest()
    {
        var appointment = await ScheduleAsync();
        var blank = await NotifyAsync(appointment);
        var filled = await NotifyAsync(appointment, ("subject", "S"), ("message", "M"), ("org_name", "O"), ("org_phone", "1"));

        var response = await Client.PutAsync((string)filled["url"]!, Bodies.Notification(appointment["uuid"]));

        var after = await response.ReadAsync(HttpStatusCode.OK);
        foreach (var field in new[] { "subject", "message", "org_name", "org_phone", "send_notification", "sent_at", "recipient" })
            Assert.That(JsonNode.DeepEquals(after[field], blank[field]), field);
    }

    [Clause("notification.subject.limit", "notification.message.limit")]
    [Test]
    public async Task Post_LongTexts_OnlySubjectsHaveALimit()
    {
        var appointment = await ScheduleAsync(("address", new string('ä', 100)));

        var refused = await Client.PostAsync(
            "/appointmentnotifications/",
            Bodies.Notification(appointment["uuid"], ("subject", new string('x', 101)), ("message", new string('x', 101)))
        );
        var generated = await NotifyAsync(appointment, ("org_name", new string('o', 50)));

        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "subject" }));
        Assert.That(((string)generated["subject"]!).Length, Is.LessThanOrEqualTo(100));
    }

    private Task<JsonNode> ScheduleAsync(params (string, object?)[] fields) =>
        Client.CreateAsync("/appointment/", Bodies.Appointment(fields));

    private Task<JsonNode> NotifyAsync(JsonNode appointment, params (string, object?)[] fields) =>
        Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"], fields));
}
