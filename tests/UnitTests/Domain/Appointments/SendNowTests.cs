using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class SendNowTests
{
    private Appointment _appointment = null!;
    private AppointmentNotification _notification = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithNotification().Build();
        _notification = _appointment.Notifications.Single();
    }

    [Test]
    public void SendNow_Draft_IsQueuedForNow()
    {
        _appointment.SendNow(_notification.Uuid, BerlinClock.Now);

        Assert.Multiple(() =>
        {
            Assert.That(
                (_notification.Status, _notification.NextAttemptAt),
                Is.EqualTo((NotificationStatus.Queued, (DateTimeOffset?)Known.Now))
            );
            Assert.That(Events<NotificationRequested>().Single().DueAt, Is.Null);
            Assert.That(_notification.IsReminder, Is.False);
        });
    }

    [Test]
    public void SendNow_ReminderThatWaits_IsQueuedForNowAndStaysAReminder()
    {
        _appointment.Plan(_notification.Uuid, sendAt: null, "P1D", BerlinClock.Now);
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        _appointment.SendNow(_notification.Uuid, BerlinClock.Now);

        Assert.That(
            (_notification.Status, _notification.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Queued, (DateTimeOffset?)Known.Now))
        );
        Assert.That((_notification.IsReminder, _notification.SendBefore), Is.EqualTo((true, (string?)null)));
    }

    [Test]
    public void SendNow_ReminderThatMissedTheStart_GoesOutAllTheSame()
    {
        var later = BerlinClock.At(Known.End.AddHours(1));
        _appointment.Plan(_notification.Uuid, sendAt: null, "P1D", BerlinClock.Now);
        _appointment.RequestSending(_notification.Uuid, later);
        Assume.That(_notification.Status, Is.EqualTo(NotificationStatus.Cancelled));

        _appointment.SendNow(_notification.Uuid, later);

        Assert.That((_notification.Status, _notification.CancelReason), Is.EqualTo((NotificationStatus.Queued, (CancelReason?)null)));
    }

    [Test]
    public void SendNow_CancelledByACaller_IsWantedAgain()
    {
        _appointment.Cancel(_notification.Uuid, CancelReason.Requested);

        _appointment.SendNow(_notification.Uuid, BerlinClock.Now);

        Assert.That((_notification.Status, _notification.IsDue), Is.EqualTo((NotificationStatus.Queued, true)));
    }

    [Test]
    public void SendNow_InAWorkersHand_ChangesNothing()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);
        _notification.BeginAttempt("m@example.com");
        _appointment.ClearDomainEvents();

        _appointment.SendNow(_notification.Uuid, BerlinClock.Now);

        Assert.That(
            (_notification.Status, _appointment.DomainEvents),
            Is.EqualTo((NotificationStatus.Sending, Array.Empty<IDomainEvent>()))
        );
    }

    [Test]
    public void SendNow_HasGoneOut_IsRefused()
    {
        var appointment = new AppointmentBuilder().WithSentNotification().Build();

        var act = () => appointment.SendNow(appointment.Notifications.Single().Uuid, BerlinClock.Now);

        Assert.That(act, Throws.TypeOf<DomainRuleException>().With.Message.EqualTo(Appointment.GoneOutMessage));
    }

    private IEnumerable<T> Events<T>() => _appointment.DomainEvents.OfType<T>();
}
