using ContactAppointment.IntegrationTests.Infrastructure;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>The calendar part of a mail, read by what we did not write.</summary>
internal sealed class CalendarMailTests : MailTest
{
    [Test]
    public async Task Post_Notification_MailsTheAppointmentForACalendar()
    {
        var appointment = await Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(
                ("name", "Wärmepumpe; Teil 1, \"Süd\"\\Ost 😀"),
                ("address", "Lindenstraße 12a, 10969 Berlin"),
                ("start_date", "2026-03-29T08:00:00Z"),
                ("end_date", "2026-03-29T09:30:00Z")
            )
        );

        var mail = await MailAsync(appointment["uuid"], ("org_name", "Praxis Müller"), ("org_phone", "030 1"));

        var calendar = await mail.WithPythonIcalendarAsync();
        Assert.Multiple(() =>
        {
            Assert.That((string?)calendar["method"], Is.EqualTo("PUBLISH"));
            Assert.That(mail.CalendarPart().ContentType.Parameters["method"], Is.EqualTo("PUBLISH"));
            Assert.That((string?)calendar["uid"], Is.EqualTo((string?)appointment["uuid"]));
            Assert.That((int)calendar["sequence"]!, Is.Zero);
            Assert.That((string?)calendar["start"], Is.EqualTo("2026-03-29T08:00:00Z"));
            Assert.That((string?)calendar["end"], Is.EqualTo("2026-03-29T09:30:00Z"));
            Assert.That((string?)calendar["zone"]![0], Is.EqualTo("Europe/Berlin"));
            Assert.That((string?)calendar["summary"], Is.EqualTo("Wärmepumpe; Teil 1, \"Süd\"\\Ost 😀 bei Praxis Müller"));
            Assert.That((string?)calendar["location"], Is.EqualTo("Lindenstraße 12a, 10969 Berlin"));
            Assert.That((string?)calendar["description"], Is.EqualTo("Praxis Müller\n030 1"));
            Assert.That((string?)calendar["organizer"], Is.EqualTo("mailto:termine@example.org"));
            Assert.That((string?)calendar["organizer_name"], Is.EqualTo("Praxis Müller"));
            Assert.That((string?)calendar["stamp"], Does.Match("^[0-9]{8}T[0-9]{6}Z$"));
            Assert.That((string?)calendar["last_modified"], Does.Match("^[0-9]{8}T[0-9]{6}Z$"));
            Assert.That((int)calendar["longest_line"]!, Is.AtMost(75));
            Assert.That((bool)calendar["is_crlf"]!, Is.True);
        });
    }

    [TestCase("America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")] // half past one, twice
    [TestCase("Australia/Lord_Howe", "2026-10-03T15:00:00Z", "2026-10-05T15:00:00Z")] // half an hour of daylight saving, two days
    [TestCase("Europe/Dublin", "2026-10-25T09:00:00Z", "2026-10-25T10:00:00Z")] // the one zone whose winter time is the daylight one
    [TestCase("Africa/Casablanca", "2026-02-20T09:00:00Z", "2026-02-20T10:00:00Z")] // by the moon
    [TestCase("Asia/Kolkata", "2026-05-04T09:00:00Z", "2026-05-04T10:00:00Z")]
    [TestCase("UTC", "2026-05-04T09:00:00Z", "2026-05-04T10:00:00Z")]
    public async Task Post_OrganizationInAnotherZone_DefinesTheZoneInTheMail(string zone, string start, string end)
    {
        await Client.PatchAsync("/organizationsettings/", new { time_zone = zone });
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("start_date", start), ("end_date", end)));

        var mail = await MailAsync(appointment["uuid"]);

        var calendar = await mail.WithPythonIcalendarAsync();
        Assert.That(((string?)calendar["start"], (string?)calendar["end"]), Is.EqualTo((start, end)));
        Assert.That((string?)calendar["zone"]![0], Is.EqualTo(zone));
    }

    [Test]
    public async Task Post_AfterTimeOrPlaceChanged_TheSequenceHasRisen()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("address", "Here")));
        var path = $"/appointment/{appointment["uuid"]}/";
        var before = await SequenceAsync(appointment["uuid"]);

        await Client.PatchAsync(path, new { name = "Another" });
        var renamed = await SequenceAsync(appointment["uuid"]);
        await Client.PatchAsync(path, new { end_date = "2026-05-04T11:00:00Z" });
        var moved = await SequenceAsync(appointment["uuid"]);
        await Client.PatchAsync(path, new { address = "There" });
        var placed = await SequenceAsync(appointment["uuid"]);
        await Client.PatchAsync(path, new { address = "There", end_date = "2026-05-04T11:00:00Z" });
        var same = await SequenceAsync(appointment["uuid"]);

        Assert.That(new[] { before, renamed, moved, placed, same }, Is.EqualTo(new[] { 0, 0, 1, 2, 2 }));
    }

    [Test]
    public async Task Post_ReplyTo_IsTheOrganizerAndGetsTheAnswers()
    {
        await Client.PatchAsync("/organizationsettings/", new { name = "Müller, \"GmbH\"", reply_to = "buero@bäcker.example" });

        var mail = await MailAsync(await Client.CreateAppointmentAsync());

        var calendar = await mail.WithPythonIcalendarAsync();
        var shown = await mail.WithMailparserAsync();
        Assert.That((string?)calendar["organizer"], Is.EqualTo("mailto:buero@xn--bcker-gra.example"));
        Assert.That((string?)calendar["organizer_name"], Is.EqualTo("Müller, 'GmbH'"));
        Assert.That((string?)shown["reply_to"], Is.EqualTo("buero@xn--bcker-gra.example").Or.EqualTo("buero@bäcker.example"));
    }

    [Test]
    public async Task Post_Notification_IsReadByAnotherMailProgram()
    {
        var mail = await MailAsync(await Client.CreateAppointmentAsync(), ("org_name", "Müller"), ("message", "Grüße\r\n.\r\nBis bald"));

        var shown = await mail.WithMailparserAsync();
        Assert.Multiple(() =>
        {
            Assert.That((string?)shown["subject"], Is.EqualTo("Termin bei Müller am 01.07.2031"));
            Assert.That(((string)shown["text"]!).ReplaceLineEndings("\n").Trim(), Is.EqualTo("Grüße\n.\nBis bald"));
            Assert.That((string?)shown["html"], Does.Contain("Grüße<br>.<br>Bis bald"));
            Assert.That((string?)shown["auto_submitted"]![0], Is.EqualTo("auto-generated"));
            Assert.That(shown["list_unsubscribe"]!.AsArray(), Is.Empty);
            Assert.That(shown["attachments"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((string?)shown["attachments"]![0]!["type"], Is.EqualTo("text/calendar"));
            Assert.That((string?)shown["attachments"]![0]!["content"], Does.StartWith("BEGIN:VCALENDAR\r\n"));
        });
    }

    [Test]
    public async Task Post_LineBreaksInEveryText_MakeNoHeadersAndNoProperties()
    {
        const string attack = "A\r\nBcc: x@example.org\r\nATTENDEE:mailto:x@example.org\r\n\r\nB";
        await Client.PatchAsync("/organizationsettings/", new { name = attack[..40] });
        var appointment = await Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("name", attack[..45]), ("address", attack), ("summary", attack))
        );

        var mail = await MailAsync(appointment["uuid"], ("subject", attack), ("message", attack), ("org_name", attack[..45]));

        var shown = await mail.WithMailparserAsync();
        var calendar = await mail.WithPythonIcalendarAsync();
        Assert.That(shown["headers"]!.AsArray().Select(h => (string)h!), Has.None.EqualTo("bcc"));
        Assert.That(calendar["properties"]!.AsArray().Select(p => (string)p!), Has.None.EqualTo("ATTENDEE"));
        Assert.That((string?)calendar["location"], Does.Contain("ATTENDEE:mailto:x@example.org"));
    }

    private async Task<int> SequenceAsync(object? appointment) =>
        (int)(await (await MailAsync(appointment)).WithPythonIcalendarAsync())["sequence"]!;

    private async Task<MimeMessage> MailAsync(object? appointment, params (string Name, object? Value)[] fields)
    {
        var recipient = MailRequests.NewRecipient();
        var body = Bodies.Notification(appointment, [("recipient", recipient), ("send_notification", true), .. fields]);
        await Client.CreateAsync("/appointmentnotifications/", body);
        return await Smtp.MailToAsync(recipient);
    }
}
