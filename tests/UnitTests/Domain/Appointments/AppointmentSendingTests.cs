using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

/// <summary>When a notification's mail is asked for, and what becomes of it.</summary>
public sealed class AppointmentSendingTests
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
    public void RequestSending_FirstTime_RaisesTheRequest()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        Assert.Multiple(() =>
        {
            Assert.That(_notification.IsDue, Is.True);
            Assert.That(
                _appointment.DomainEvents,
                Is.EqualTo(new[] { new NotificationRequested(Known.Organization, _appointment.Uuid, _notification.Uuid, "example.com") })
            );
        });
    }

    [Test]
    public void RequestSending_AgainBeforeItWentOut_RaisesNothingMore()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        Assert.That(_appointment.DomainEvents, Has.Count.EqualTo(1));
    }

    [Test]
    public void Readdress_WantedMailToSomeoneElse_IsAskedForAnew()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);
        _appointment.ClearDomainEvents();

        _appointment.Readdress(_notification.Uuid, _notification.Recipient, orgName: "Another", orgPhone: null, BerlinClock.Now);
        var events = _appointment.DomainEvents.Count;
        _appointment.Readdress(_notification.Uuid, "right@example.com", orgName: null, orgPhone: null, BerlinClock.Now);

        Assert.That((events, _appointment.DomainEvents.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Readdress_Draft_RaisesNothing()
    {
        _appointment.Readdress(_notification.Uuid, "right@example.com", orgName: null, orgPhone: null, BerlinClock.Now);

        Assert.That(_appointment.DomainEvents, Is.Empty);
    }

    [Test]
    public void RequestSending_AlreadySent_RaisesNothing()
    {
        var appointment = new AppointmentBuilder().WithSentNotification().Build();
        var notification = appointment.Notifications.Single();

        appointment.WithdrawSending(notification.Uuid);
        appointment.RequestSending(notification.Uuid, BerlinClock.Now);

        Assert.Multiple(() =>
        {
            Assert.That(appointment.DomainEvents, Is.Empty);
            Assert.That((notification.SendNotification, notification.IsDue), Is.EqualTo((true, false)));
        });
    }

    [Test]
    public void RequestSending_WithdrawnBefore_RaisesTheRequestAgainUnderTheSameKey()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);
        _appointment.WithdrawSending(_notification.Uuid);
        var wasDue = _notification.IsDue;

        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        Assert.Multiple(() =>
        {
            Assert.That((wasDue, _notification.IsDue), Is.EqualTo((false, true)));
            Assert.That(
                _appointment.DomainEvents.Select(e => (e.GetType(), e.Key)),
                Is.EqualTo(
                    new[] { typeof(NotificationRequested), typeof(NotificationCalledOff), typeof(NotificationRequested) }.Select(type =>
                        (type, $"notification:{_notification.Uuid}")
                    )
                )
            );
        });
    }

    [Test]
    public void RequestSending_AnotherAppointmentsNotification_BreaksTheRule()
    {
        var act = () => _appointment.RequestSending(Guid.CreateVersion7(), BerlinClock.Now);

        Assert.That(act, Breaks.RuleOn("appointment"));
    }

    [Test]
    public void WithdrawSending_AnotherAppointmentsNotification_BreaksTheRule()
    {
        var act = () => _appointment.WithdrawSending(Guid.CreateVersion7());

        Assert.That(act, Breaks.RuleOn("appointment"));
    }

    [Test]
    public void ClearDomainEvents_OnceStored_ForgetsThem()
    {
        _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

        _appointment.ClearDomainEvents();

        Assert.That(_appointment.DomainEvents, Is.Empty);
    }

    [Test]
    public void FindNotification_ByIdOrUuid_FindsItsOwn()
    {
        AppointmentNotification?[] found =
        [
            _appointment.FindNotification(ResourceKey.Of(_notification.Id)),
            _appointment.FindNotification(ResourceKey.Of(_notification.Uuid)),
            _appointment.FindNotification(_notification.Uuid),
        ];

        Assert.That(found, Is.All.SameAs(_notification));
    }

    [Test]
    public void FindNotification_Unknown_FindsNothing()
    {
        AppointmentNotification?[] found =
        [
            _appointment.FindNotification(ResourceKey.Of(99)),
            _appointment.FindNotification(ResourceKey.Of(Guid.CreateVersion7())),
            _appointment.FindNotification(Guid.CreateVersion7()),
        ];

        Assert.That(found, Is.All.Null);
    }

    [Test]
    public void Drop_Notification_TakesItAway()
    {
        _appointment.Drop(_notification);

        Assert.That(_appointment.Notifications, Is.Empty);
    }

    [Test]
    public void Adopt_AnotherAppointmentsNotification_MovesIt()
    {
        var other = new AppointmentBuilder().WithId(2).Build();

        other.Adopt(_notification, BerlinClock.Now);

        Assert.Multiple(() =>
        {
            Assert.That(_appointment.Notifications, Is.Empty);
            Assert.That(other.Notifications, Is.EqualTo(new[] { _notification }));
            Assert.That(_notification.Appointment, Is.SameAs(other));
        });
    }

    [Test]
    public void Adopt_ItsOwn_ChangesNothing()
    {
        _appointment.Adopt(_notification, BerlinClock.Now);

        Assert.That(_appointment.Notifications, Is.EqualTo(new[] { _notification }));
    }

    [Test]
    public void Adopt_AnotherOrganizations_IsToldAsUnknown()
    {
        var foreign = new AppointmentBuilder().In(Known.OtherOrganization).Build();

        var act = () => foreign.Adopt(_notification, BerlinClock.Now);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("appointment", "There is no such appointment."));
            Assert.That(_notification.Appointment, Is.SameAs(_appointment));
        });
    }
}
