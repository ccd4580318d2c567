using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

/// <summary>When a reminder goes out, and what moves it. The appointment starts three days after <see cref="Known.Now"/>.</summary>
public sealed class ReminderTests
{
    private Appointment _appointment = null!;

    [SetUp]
    public void SetUp() => _appointment = new AppointmentBuilder().Build();

    [Test]
    public void Remind_BeforeTheStart_IsScheduled()
    {
        var reminder = Remind("PT2H");

        Assert.That(
            (reminder.Status, reminder.NextAttemptAt, reminder.SendNotification),
            Is.EqualTo((NotificationStatus.Scheduled, (DateTimeOffset?)Known.Start.AddHours(-2), true))
        );
        Assert.That(Requests().Single().DueAt, Is.EqualTo(Known.Start.AddHours(-2)));
    }

    [Test]
    public void Remind_TimeAlreadyPast_GoesOutAtOnce()
    {
        var reminder = Remind("P7D");

        Assert.That((reminder.Status, reminder.NextAttemptAt), Is.EqualTo((NotificationStatus.Queued, (DateTimeOffset?)Known.Now)));
        Assert.That(Requests().Single().DueAt, Is.Null);
    }

    [Test]
    public void Remind_StartAlreadyPast_IsCancelledWithTheReason()
    {
        var reminder = _appointment.Remind("a@example.com", "PT2H", BerlinClock.At(Known.Start));

        Assert.That(
            (reminder.Status, reminder.CancelReason),
            Is.EqualTo((NotificationStatus.Cancelled, (CancelReason?)CancelReason.AppointmentStarted))
        );
        Assert.That(Requests(), Is.Empty);
    }

    [Test]
    public void Reschedule_Scheduled_MovesWithTheStart()
    {
        var reminder = Remind("PT2H");

        MoveBy(TimeSpan.FromDays(1));

        Assert.That(reminder.NextAttemptAt, Is.EqualTo(Known.Start.AddDays(1).AddHours(-2)));
        Assert.That(Requests().Last().DueAt, Is.EqualTo(reminder.NextAttemptAt));
    }

    [Test]
    public void Reschedule_FixedTime_StaysWhereItIs()
    {
        var notification = _appointment.Notify("a@example.com");
        _appointment.Plan(notification.Uuid, Known.Start.AddHours(-5), null, BerlinClock.Now);
        _appointment.RequestSending(notification.Uuid, BerlinClock.Now);

        MoveBy(TimeSpan.FromDays(1));

        Assert.That(notification.NextAttemptAt, Is.EqualTo(Known.Start.AddHours(-5)));
        Assert.That(Requests(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Reschedule_IntoThePast_CancelsAndBackAgainRearms()
    {
        var reminder = Remind("PT2H");

        MoveBy(TimeSpan.FromDays(-30));
        var (status, last) = (reminder.Status, _appointment.DomainEvents[^1]);
        MoveBy(TimeSpan.FromDays(31));

        Assert.That(
            (status, last),
            Is.EqualTo((NotificationStatus.Cancelled, (IDomainEvent)new NotificationCalledOff(Known.Organization, reminder.Uuid)))
        );
        Assert.That((reminder.Status, reminder.CancelReason), Is.EqualTo((NotificationStatus.Scheduled, (CancelReason?)null)));
    }

    [Test]
    public void Reschedule_Sent_StaysSent()
    {
        var reminder = Remind("P7D");
        reminder.BeginAttempt("1@example.org");
        reminder.MarkSent(OutgoingMail.Of(reminder, "", ""), Known.Now);
        _appointment.ClearDomainEvents();

        MoveBy(TimeSpan.FromDays(10));

        Assert.That((reminder.Status, _appointment.DomainEvents.Count), Is.EqualTo((NotificationStatus.Sent, 0)));
    }

    [Test]
    public void Reschedule_TriedInVain_KeepsItsPauseUnlessTheTimeIsToCome()
    {
        var reminder = Remind("P7D");
        reminder.BeginAttempt("1@example.org");
        reminder.PutOff("451", Known.Now.AddMinutes(5));

        MoveBy(TimeSpan.FromHours(1));
        var next = reminder.NextAttemptAt;
        MoveBy(TimeSpan.FromDays(10));

        Assert.That(next, Is.EqualTo(Known.Now.AddMinutes(5)));
        Assert.That((reminder.Status, reminder.Attempts), Is.EqualTo((NotificationStatus.Scheduled, 0)));
    }

    [Test]
    public void Plan_AnotherOffset_RearmsWhatHasNotGoneOut()
    {
        var reminder = Remind("PT2H");

        _appointment.Plan(reminder.Uuid, null, "PT3H", BerlinClock.Now);

        Assert.That(
            Requests().Select(r => r.DueAt),
            Is.EqualTo(new DateTimeOffset?[] { Known.Start.AddHours(-2), Known.Start.AddHours(-3) })
        );
    }

    [Test]
    public void Plan_FailedOne_TriesAgainAtTheNewTime()
    {
        var reminder = Remind("P7D");
        reminder.BeginAttempt("1@example.org");
        reminder.Fail("550");

        _appointment.Plan(reminder.Uuid, null, "PT3H", BerlinClock.Now);

        Assert.That(
            (reminder.Status, reminder.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Scheduled, (DateTimeOffset?)Known.Start.AddHours(-3)))
        );
    }

    [Test]
    public void Plan_TwoTimes_BreaksTheRule()
    {
        var notification = _appointment.Notify("a@example.com");

        Assert.That(() => _appointment.Plan(notification.Uuid, Known.Now, "P1D", BerlinClock.Now), Breaks.RuleOn("send_before"));
    }

    [TestCase("P0D")]
    [TestCase("-P1D")]
    [TestCase("1 day")]
    [TestCase("P")]
    [TestCase("P1DT")]
    [TestCase("P11Y")]
    [TestCase("P1.5D")]
    public void Plan_NoPositiveDuration_BreaksTheRule(string period)
    {
        var notification = _appointment.Notify("a@example.com");

        Assert.That(() => _appointment.Plan(notification.Uuid, null, period, BerlinClock.Now), Breaks.RuleOn("send_before"));
    }

    [Test]
    public void Plan_TimeAfterTheStart_IsNeverTooLate()
    {
        var notification = _appointment.Notify("a@example.com");
        _appointment.Plan(notification.Uuid, Known.End.AddHours(1), null, BerlinClock.Now);

        _appointment.RequestSending(notification.Uuid, BerlinClock.At(Known.End.AddDays(1)));

        Assert.That(notification.Status, Is.EqualTo(NotificationStatus.Queued));
    }

    [Test]
    public void MissStart_InAWorkersHand_IsCancelledWithTheReason()
    {
        var reminder = Remind("P7D");
        reminder.BeginAttempt("1@example.org");

        reminder.MissStart();

        Assert.That(
            (reminder.Status, reminder.CancelReason),
            Is.EqualTo((NotificationStatus.Cancelled, (CancelReason?)CancelReason.AppointmentStarted))
        );
    }

    [Test]
    public void Adopt_AnotherStart_MovesTheReminder()
    {
        var reminder = Remind("PT2H");
        var other = new AppointmentBuilder().WithId(2).Between(Known.Start.AddDays(2), Known.End.AddDays(2)).Build();

        other.Adopt(reminder, BerlinClock.Now);

        Assert.That(reminder.NextAttemptAt, Is.EqualTo(Known.Start.AddDays(2).AddHours(-2)));
        Assert.That(other.DomainEvents, Has.Count.EqualTo(1));
    }

    private AppointmentNotification Remind(string period) => _appointment.Remind("a@example.com", period, BerlinClock.Now);

    private void MoveBy(TimeSpan time) =>
        _appointment.Reschedule(TimeSlot.Between(_appointment.Slot.Start + time, _appointment.Slot.End + time), BerlinClock.Now);

    private List<NotificationRequested> Requests() => [.. _appointment.DomainEvents.OfType<NotificationRequested>()];
}
