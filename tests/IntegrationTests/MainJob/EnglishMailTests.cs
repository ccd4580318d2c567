using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.MainJob;

internal sealed class EnglishMailTests : MailTest
{
    protected override (string Key, string? Value)[] Settings => [.. base.Settings, ("Mail:Language", "en")];

    [Clause("config.mail.language")]
    [Test]
    public async Task Post_NotificationWithoutText_MailsInEnglish()
    {
        var recipient = MailRequests.NewRecipient();
        var contact = await MainJob.CreateContactAsync(Client);
        var appointment = await MainJob.CreateAppointmentAsync(Client, contact);

        var notification = await MainJob.NotifyAsync(Client, appointment, recipient);

        var mail = await Smtp.MailToAsync(recipient);
        Assert.Multiple(() =>
        {
            Assert.That(mail.Subject, Is.EqualTo("Appointment with Praxis Müller on 1 Jul 2031"));
            Assert.That(mail.MessageId, Is.EqualTo($"{notification["uuid"]}@example.org"));
            Assert.That(mail.TextBody, Does.Contain("When: Tuesday, 1 July 2031, 14:00–15:30"));
            Assert.That(mail.TextBody, Does.Contain("Where: Lindenstraße 12a, 10969 Berlin"));
            Assert.That(mail.HtmlBody, Does.Contain("Tuesday, 1 July 2031, 14:00–15:30"));
            Assert.That(mail.HtmlBody, Does.Contain("Your appointment with Praxis Müller is in "));
        });
    }
}
