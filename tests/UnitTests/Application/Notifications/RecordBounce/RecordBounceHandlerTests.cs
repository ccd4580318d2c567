using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notifications.RecordBounce;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Notifications.RecordBounce;

public sealed class RecordBounceHandlerTests : UseCaseFixture
{
    private const string MessageId = "1@example.org";
    private const string Failure = "550 5.1.1 no such user";

    [Test]
    public async Task Handle_FinalReportOfASentMail_MarksItFailed()
    {
        var notification = SentIn(Known.Organization);

        await RecordAsync(new BounceReport([MessageId], Failure));

        Assert.That((notification.Status, notification.LastError), Is.EqualTo((NotificationStatus.Failed, Failure)));
        Assert.That(notification.SentAt, Is.Not.Null);
    }

    [TestCase(null, MessageId)]
    [TestCase(Failure, "2@example.org")]
    [TestCase(Failure)]
    public async Task Handle_NothingFinalOrAnotherMail_ChangesNothing(string? failure, params string[] messageIds)
    {
        var notification = SentIn(Known.Organization);

        await RecordAsync(new BounceReport(messageIds, failure));

        Assert.That((notification.Status, notification.LastError), Is.EqualTo((NotificationStatus.Sent, (string?)null)));
    }

    [Test]
    public async Task Handle_MailOfAnotherOrganization_ChangesNothing()
    {
        var notification = SentIn(Known.OtherOrganization);

        await RecordAsync(new BounceReport([MessageId], Failure));

        Assert.That(notification.Status, Is.EqualTo(NotificationStatus.Sent));
    }

    [Test]
    public void Handle_NoReport_IsRefused() =>
        Assert.That(() => RecordAsync(null), Throws.TypeOf<DomainRuleException>().With.Message.Contains("RFC 3464"));

    private AppointmentNotification SentIn(Guid organization)
    {
        var appointment = new AppointmentBuilder().In(organization).Build();
        var notification = appointment.Notify("a@example.org");
        appointment.RequestSending(notification.Uuid, BerlinClock.Now);
        notification.BeginAttempt(MessageId);
        notification.MarkSent(OutgoingMail.Of(notification, "Subject", "Message"), Known.Now);
        Host.Appointments.Rows.Add(appointment);
        return notification;
    }

    private Task<Unit> RecordAsync(BounceReport? report)
    {
        Host.Bounces.Setup(b => b.Read(It.IsAny<byte[]>(), "message/rfc822")).Returns(report);
        return Host.SendAsync<RecordBounceCommand, Unit>(new RecordBounceCommand([], "message/rfc822"));
    }
}
