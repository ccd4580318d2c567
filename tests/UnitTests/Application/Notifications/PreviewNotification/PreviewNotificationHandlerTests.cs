using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Notifications.PreviewNotification;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Notifications.PreviewNotification;

public sealed class PreviewNotificationHandlerTests : UseCaseFixture
{
    [SetUp]
    public void SetUp()
    {
        Host.MessageIds.Setup(m => m.Of(It.IsAny<Guid>())).Returns("m@example.com");
        Host.Templates.Setup(t => t.WriteHtml(It.IsAny<NotificationFacts>())).Returns("<p></p>");
        Host.MailReader.Setup(r => r.Read(It.IsAny<EmailMessage>(), null))
            .Returns((EmailMessage m, DateTimeOffset? _) => new ReadableMail { Subject = m.Subject, Text = m.TextBody });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task HandleAsync_NewOne_ShowsItsMailAndStoresNothing(bool isWanted)
    {
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(7).Build());

        var preview = await PreviewAsync(
            new()
            {
                Appointment = new("7"),
                Recipient = "a@example.com",
                Message = "Bring the plans",
                SendNotification = isWanted,
            }
        );

        Assert.That(
            (preview.Mail.Subject, preview.Mail.Text, preview.GoesOutAtOnce),
            Is.EqualTo(("Subject 30.03.2026", "Bring the plans", isWanted))
        );
        Assert.That(Host.Saves, Is.Zero);
    }

    [Test]
    public async Task HandleAsync_OneThatIsThere_ShowsItAsItWouldBecome()
    {
        var appointment = new AppointmentBuilder().WithNotification(7).Build();
        Host.Appointments.Rows.Add(appointment);

        var preview = await PreviewAsync(new() { Message = "Bring the plans", SendBefore = "P1D" }, ResourceKey.Of(7));

        Assert.That(preview.Mail.Text, Does.StartWith("Bring the plans"));
        Assert.That(preview.GoesOutAtOnce, Is.False);
        Assert.That(Host.Saves, Is.Zero);
    }

    [Test]
    public void HandleAsync_Unknown_IsNotFound() =>
        Assert.That(() => PreviewAsync(new() { Message = "x" }, ResourceKey.Of(7)), Throws.TypeOf<NotFoundException>());

    [Test]
    public void IsLike_AnotherText_IsNot()
    {
        var one = new NotificationPreviewDto(new ReadableMail { Text = "one" }, true);

        Assert.That(one.IsLike(new NotificationPreviewDto(new ReadableMail { Text = "one" }, true)), Is.True);
        Assert.That(one.IsLike(new NotificationPreviewDto(new ReadableMail { Text = "two" }, true)), Is.False);
    }

    private Task<NotificationPreviewDto> PreviewAsync(NotificationFields fields, ResourceKey? existing = null) =>
        Host.AskAsync<PreviewNotificationQuery, NotificationPreviewDto>(new(fields, existing));
}
