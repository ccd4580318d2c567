using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

/// <summary>Where a mail stands, and what leads from there to where.</summary>
public sealed class NotificationStateTests
{
    private static readonly DateTimeOffset Later = Known.Now.AddMinutes(5);

    private Appointment _appointment = null!;
    private AppointmentNotification _notification = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithNotification().Build();
        _notification = _appointment.Notifications.Single();
    }

    [Test]
    public void Notify_New_IsADraft() => Assert.That(_notification.Status, Is.EqualTo(NotificationStatus.Draft));

    [Test]
    public void RequestSending_AtOnce_IsQueuedForNow()
    {
        Request();

        Assert.That(
            (_notification.Status, _notification.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Queued, (DateTimeOffset?)Known.Now))
        );
    }

    [Test]
    public void BeginAttempt_Queued_IsSendingUnderAnIdThatStays()
    {
        Request();

        var first = _notification.BeginAttempt("1@example.org");
        _notification.PutOff("451", Later);
        var second = _notification.BeginAttempt("2@example.org");

        Assert.That((first, second, _notification.MessageId), Is.EqualTo((true, true, "1@example.org")));
        Assert.That(_notification.Status, Is.EqualTo(NotificationStatus.Sending));
    }

    [Test]
    public void BeginAttempt_NotWanted_ChangesNothing()
    {
        var began = _notification.BeginAttempt("1@example.org");

        Assert.That((began, _notification.Status, _notification.MessageId), Is.EqualTo((false, NotificationStatus.Draft, (string?)null)));
    }

    [Test]
    public void PutOff_Sending_IsQueuedForLaterWithTheServersWords()
    {
        Begin();

        _notification.PutOff("451 later", Later);

        Assert.That(
            (_notification.Status, _notification.Attempts, _notification.LastError, _notification.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Queued, 1, "451 later", (DateTimeOffset?)Later))
        );
    }

    [Test]
    public void Fail_Sending_HasFailedAndNothingIsPlanned()
    {
        Begin();

        _notification.Fail("550 no");

        Assert.That(
            (_notification.Status, _notification.Attempts, _notification.LastError, _notification.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Failed, 1, "550 no", (DateTimeOffset?)null))
        );
    }

    [Test]
    public void MarkSent_AfterAFailure_ForgetsTheError()
    {
        Begin();
        _notification.PutOff("451 later", Later);
        _notification.BeginAttempt("1@example.org");

        _notification.MarkSent(OutgoingMail.Of(_notification, "", ""), Later);

        Assert.That(
            (_notification.Status, _notification.Attempts, _notification.LastError, _notification.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Sent, 2, (string?)null, (DateTimeOffset?)null))
        );
    }

    [Test]
    public void MarkSent_ReaddressedMeanwhile_IsNotSent()
    {
        Begin();
        var outgoing = OutgoingMail.Of(_notification, "", "");
        _appointment.ClearDomainEvents();

        _appointment.Readdress(_notification.Uuid, "other@example.com", orgName: null, orgPhone: null, BerlinClock.Now);
        _notification.MarkSent(outgoing, Later);

        Assert.That(
            (_notification.Status, _notification.SentAt, _notification.Attempts),
            Is.EqualTo((NotificationStatus.Sending, (DateTimeOffset?)null, 0))
        );
        Assert.That(_appointment.DomainEvents.OfType<NotificationRequested>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void PutOff_LongAnswer_IsCut()
    {
        Begin();

        _notification.PutOff(new string('x', 1001), Later);

        Assert.That(_notification.LastError, Has.Length.EqualTo(AppointmentNotification.LastErrorMaxLength));
    }

    [Test]
    public void GiveBack_Sending_CountsNoAttempt()
    {
        Begin();

        _notification.GiveBack(Known.Now, Known.Now);

        Assert.That((_notification.Status, _notification.Attempts), Is.EqualTo((NotificationStatus.Queued, 0)));
    }

    [Test]
    public void Outcomes_NotSending_ChangeNothing()
    {
        _notification.PutOff("451", Later);
        _notification.Fail("550");
        _notification.GiveBack(Later, Known.Now);
        _notification.MissStart();
        _notification.MarkBounced("5.1.1");

        Assert.That(
            (_notification.Status, _notification.Attempts, _notification.LastError),
            Is.EqualTo((NotificationStatus.Draft, 0, (string?)null))
        );
    }

    [Test]
    public void Cancel_Waiting_IsCancelledAndLeavesTheQueue()
    {
        Request();

        _appointment.Cancel(_notification.Uuid, CancelReason.Requested);
        _appointment.Cancel(_notification.Uuid, CancelReason.Requested);

        Assert.That(
            (_notification.Status, _notification.CancelReason, _notification.SendNotification),
            Is.EqualTo((NotificationStatus.Cancelled, (CancelReason?)CancelReason.Requested, false))
        );
        Assert.That(_appointment.DomainEvents.OfType<NotificationCalledOff>().Count(), Is.EqualTo(1));
    }

    [TestCase(false, NotificationStatus.Cancelled)]
    [TestCase(true, NotificationStatus.Sent)]
    public void Cancel_InAWorkersHand_IsSettledByTheOutcome(bool isAccepted, NotificationStatus expected)
    {
        Begin();

        _appointment.Cancel(_notification.Uuid, CancelReason.Requested);
        var meanwhile = _notification.Status;
        if (isAccepted)
            _notification.MarkSent(OutgoingMail.Of(_notification, "", ""), Later);
        else
            _notification.PutOff("451", Later);

        Assert.That((meanwhile, _notification.Status), Is.EqualTo((NotificationStatus.Sending, expected)));
        Assert.That(_notification.NextAttemptAt, Is.Null);
        Assert.That(_appointment.DomainEvents.OfType<NotificationCalledOff>(), Is.Empty);
    }

    [Test]
    public void WithdrawSending_InAWorkersHandAndPutOff_IsADraftAgain()
    {
        Begin();

        _appointment.WithdrawSending(_notification.Uuid);
        _notification.PutOff("451", Later);

        Assert.That(_notification.Status, Is.EqualTo(NotificationStatus.Draft));
    }

    [Test]
    public void Cancel_Sent_BreaksTheRule()
    {
        Begin();
        _notification.MarkSent(OutgoingMail.Of(_notification, "", ""), Known.Now);

        Assert.That(() => _appointment.Cancel(_notification.Uuid, CancelReason.Requested), Throws.TypeOf<DomainRuleException>());
    }

    [Test]
    public void RequestSending_Cancelled_IsQueuedAnew()
    {
        Request();
        _appointment.Cancel(_notification.Uuid, CancelReason.Requested);

        Request();

        Assert.That((_notification.Status, _notification.CancelReason), Is.EqualTo((NotificationStatus.Queued, (CancelReason?)null)));
    }

    [Test]
    public void Retry_Failed_IsQueuedAtOnceAndASecondTimeChangesNothing()
    {
        Begin();
        _notification.Fail("550");
        _appointment.ClearDomainEvents();

        _appointment.Retry(_notification.Uuid, BerlinClock.Now);
        _appointment.Retry(_notification.Uuid, BerlinClock.Now);

        Assert.That(
            (_notification.Status, _notification.Attempts, _notification.LastError),
            Is.EqualTo((NotificationStatus.Queued, 0, (string?)null))
        );
        Assert.That(_appointment.DomainEvents, Has.Count.EqualTo(1));
    }

    [Test]
    public void Retry_Draft_BreaksTheRule() =>
        Assert.That(() => _appointment.Retry(_notification.Uuid, BerlinClock.Now), Throws.TypeOf<DomainRuleException>());

    [Test]
    public void Retry_SentOrBounced_SendsNothing()
    {
        Begin();
        _notification.MarkSent(OutgoingMail.Of(_notification, "", ""), Known.Now);
        _appointment.ClearDomainEvents();

        _appointment.Retry(_notification.Uuid, BerlinClock.Now);
        _notification.MarkBounced("5.1.1");

        Assert.That(() => _appointment.Retry(_notification.Uuid, BerlinClock.Now), Throws.TypeOf<DomainRuleException>());
        Assert.That((_notification.Status, _notification.LastError), Is.EqualTo((NotificationStatus.Failed, "5.1.1")));
        Assert.That(_appointment.DomainEvents, Is.Empty);
    }

    [Test]
    public void Drop_Waiting_LeavesTheQueue()
    {
        Request();
        _appointment.ClearDomainEvents();

        _appointment.Drop(_notification);

        Assert.That(_appointment.DomainEvents, Is.EqualTo(new[] { new NotificationCalledOff(Known.Organization, _notification.Uuid) }));
    }

    [Test]
    public void CallOffAll_OneWaits_TakesThatOneOut()
    {
        _appointment.Notify("b@example.com");
        Request();
        _appointment.ClearDomainEvents();

        _appointment.CallOffAll();

        Assert.That(_appointment.DomainEvents, Is.EqualTo(new[] { new NotificationCalledOff(Known.Organization, _notification.Uuid) }));
    }

    private void Request() => _appointment.RequestSending(_notification.Uuid, BerlinClock.Now);

    private void Begin()
    {
        Request();
        _notification.BeginAttempt("1@example.org");
    }
}
