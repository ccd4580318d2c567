using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.GetMailPreview;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Notifications.GetMailPreview;

public sealed class GetMailPreviewHandlerTests : UseCaseFixture
{
    [SetUp]
    public void SetUp()
    {
        Host.MessageIds.Setup(m => m.Of(It.IsAny<Guid>())).Returns("m@example.com");
        Host.Templates.Setup(t => t.WriteHtml(It.IsAny<NotificationFacts>()))
            .Returns((NotificationFacts f) => $"<p>{f.GivenMessage ?? f.StartTime}</p>");
        Host.MailReader.Setup(r => r.Read(It.IsAny<EmailMessage>(), It.IsAny<DateTimeOffset?>()))
            .Returns(
                (EmailMessage m, DateTimeOffset? at) =>
                    new ReadableMail
                    {
                        Subject = m.Subject,
                        Text = m.TextBody,
                        Html = m.HtmlBody,
                        Calendar = m.Calendar?.Text,
                        Date = at,
                    }
            );
    }

    [Test]
    public async Task HandleAsync_NotSent_IsWhatTheSenderWouldHandOver()
    {
        Add(new AppointmentBuilder().WithNotification(7));

        var preview = await PreviewAsync();

        Assert.That(preview.Kind, Is.EqualTo(MailPreviewKind.Planned));
        Assert.That(
            (preview.Mail.Subject, preview.Mail.Html, preview.Mail.Date),
            Is.EqualTo(("Subject 30.03.2026", "<p>10:00</p>", (DateTimeOffset?)null))
        );
        Assert.That(preview.Mail.Calendar, Is.Not.Null);
    }

    [Test]
    public async Task HandleAsync_SentAndNothingChanged_IsThatMail()
    {
        Sent(Add(new AppointmentBuilder().WithNotification(7)), "Subject 30.03.2026", "Message 10:00");

        var preview = await PreviewAsync();

        Assert.That(
            (preview.Kind, preview.Mail.Date, preview.Mail.Html),
            Is.EqualTo((MailPreviewKind.Sent, (DateTimeOffset?)Known.Now, "<p>10:00</p>"))
        );
    }

    [Test]
    public async Task HandleAsync_SentAndTheAppointmentMoved_ShowsTheTextAsItWent()
    {
        Sent(Add(new AppointmentBuilder().WithNotification(7)), "Subject 29.03.2026", "Message 09:00");

        var preview = await PreviewAsync();

        Assert.That(preview.Kind, Is.EqualTo(MailPreviewKind.Outdated));
        Assert.That(
            (preview.Mail.Subject, preview.Mail.Html, preview.Mail.Calendar),
            Is.EqualTo(("Subject 29.03.2026", "<p>Message 09:00</p>", (string?)null))
        );
    }

    [Test]
    public async Task HandleAsync_SentIntoTheFolder_IsTheFile()
    {
        var notification = Sent(Add(new AppointmentBuilder().WithNotification(7)), "Subject", "Message");
        Host.PickedUpMails.Setup(m => m.FindAsync(notification.Uuid, default)).ReturnsAsync(new ReadableMail { Subject = "In the file" });

        var preview = await PreviewAsync();

        Assert.That((preview.Kind, preview.Mail.Subject), Is.EqualTo((MailPreviewKind.Sent, "In the file")));
    }

    [Test]
    public void HandleAsync_Unknown_IsNotFound() => Assert.That(PreviewAsync, Throws.TypeOf<NotFoundException>());

    private Task<MailPreviewDto> PreviewAsync() => Host.AskAsync<GetMailPreviewQuery, MailPreviewDto>(new(ResourceKey.Of(7)));

    private AppointmentNotification Add(AppointmentBuilder builder)
    {
        var notification = builder.Build().Notifications.Single();
        Host.Notifications.Rows.Add(notification);
        return notification;
    }

    private static AppointmentNotification Sent(AppointmentNotification notification, string subject, string message)
    {
        notification.Appointment.RequestSending(notification.Uuid, BerlinClock.Now);
        notification.BeginAttempt("m@example.com");
        notification.MarkSent(OutgoingMail.Of(notification, subject, message), Known.Now);
        return notification;
    }
}
