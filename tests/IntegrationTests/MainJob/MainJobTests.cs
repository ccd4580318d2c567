using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

internal sealed class MainJobTests : MailTest
{
    [Clause(
        "notification.mail.text",
        "notification.mail.html",
        "notification.generated.message",
        "notification.generated.zone",
        "config.mail.server",
        "config.mail.language"
    )]
    [Test]
    public async Task Post_NotificationWithoutText_MailsTheAppointmentInTheOrganizationsZone()
    {
        var recipient = MailRequests.NewRecipient();
        var contact = await MainJob.CreateContactAsync(Client);
        var appointment = await MainJob.CreateAppointmentAsync(Client, contact);

        var notification = await MainJob.NotifyAsync(Client, appointment, recipient);

        var mail = await Smtp.MailToAsync(recipient);
        Assert.Multiple(() =>
        {
            Assert.That(mail.Subject, Is.EqualTo("Termin bei Praxis Müller am 01.07.2031"));
            Assert.That(mail.To.ToString(), Is.EqualTo(recipient));
            Assert.That(mail.From.ToString(), Is.EqualTo("termine@example.org"));
            Assert.That(mail.MessageId, Is.EqualTo($"{notification["uuid"]}@example.org"));
            Assert.That(mail.TextBody, Does.Contain("Ihr Termin bei Praxis Müller ist in "));
            Assert.That(mail.TextBody, Does.Contain("Wann: Dienstag, 1. Juli 2031, 14:00–15:30 Uhr"));
            Assert.That(mail.TextBody, Does.Contain("Wo: Lindenstraße 12a, 10969 Berlin"));
            Assert.That(mail.TextBody, Does.Contain("Termin: Wärmepumpe & Heizung"));
            Assert.That(mail.TextBody, Does.Contain("Telefon: +49 30 1234567"));
            Assert.That(mail.HtmlBody, Does.Contain("Dienstag, 1. Juli 2031, 14:00–15:30 Uhr"));
            Assert.That(mail.HtmlBody, Does.Contain("Lindenstraße 12a, 10969 Berlin"));
            Assert.That(mail.HtmlBody, Does.Contain("Wärmepumpe &amp; Heizung"));
        });
    }

    [Clause("notification.sent_at", "differs.mail")]
    [Test]
    public async Task Post_Notification_IsNotedAsSentWithTheTextThatWentOut()
    {
        var recipient = MailRequests.NewRecipient();
        var contact = await MainJob.CreateContactAsync(Client);
        var appointment = await MainJob.CreateAppointmentAsync(Client, contact);
        var before = DateTimeOffset.UtcNow;

        var notification = await MainJob.NotifyAsync(Client, appointment, recipient);

        var sent = await Client.SentAsync((string)notification["uuid"]!);
        Assert.Multiple(() =>
        {
            Assert.That(notification["sent_at"], Is.Null);
            Assert.That((DateTimeOffset)sent["sent_at"]!, Is.InRange(before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1)));
            Assert.That((string?)sent["subject"], Is.EqualTo("Termin bei Praxis Müller am 01.07.2031"));
            foreach (var part in new[] { "Praxis Müller", "1. Juli 2031, 14:00–15:30 Uhr", "+49 30 1234567", "Lindenstraße 12a" })
                Assert.That((string?)sent["message"], Does.Contain(part));
        });
    }

    [Test]
    public async Task Get_Appointment_ShowsItsContactAndNotes()
    {
        var contact = await MainJob.CreateContactAsync(Client);
        var made = await MainJob.CreateAppointmentAsync(Client, contact);

        var appointment = await Client.ReadAsync($"/appointment/{made["uuid"]}/");

        Assert.Multiple(() =>
        {
            Assert.That((string?)appointment["contact"]!["last_name"], Is.EqualTo("Müller"));
            Assert.That(appointment["contact"]!["addresses"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(appointment["contact"]!["emails"]!.AsArray(), Has.Count.EqualTo(3));
            Assert.That(
                appointment["notes"]!.AsArray().Select(n => (string?)n!["note"]),
                Is.EqualTo(new[] { "Zweiter Stock, zweimal läuten.", "Schlüssel beim Nachbarn." })
            );
        });
    }
}
