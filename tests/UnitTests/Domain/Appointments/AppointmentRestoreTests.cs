using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

/// <summary>What comes back from the bin with an appointment. It starts three days after <see cref="Known.Now"/>.</summary>
public sealed class AppointmentRestoreTests
{
    private readonly Guid _deletion = Guid.CreateVersion7();
    private Appointment _appointment = null!;

    [SetUp]
    public void SetUp() =>
        _appointment = new AppointmentBuilder().WithNote(NoteTypes.Default, "note").WithDrivingTime(1, 2).WithDrivingTime(3, 4).Build();

    [Test]
    public void Restore_ReminderStillToCome_IsArmedAnew()
    {
        var reminder = _appointment.Remind("a@example.com", "PT2H", BerlinClock.Now);
        Delete();
        _appointment.ClearDomainEvents();

        _appointment.Restore(BerlinClock.At(Known.Start.AddHours(-3)));

        Assert.That(
            (reminder.Status, reminder.NextAttemptAt),
            Is.EqualTo((NotificationStatus.Scheduled, (DateTimeOffset?)Known.Start.AddHours(-2)))
        );
        Assert.That(
            _appointment.DomainEvents.OfType<NotificationRequested>().Select(r => r.DueAt),
            Is.EqualTo(new DateTimeOffset?[] { Known.Start.AddHours(-2) })
        );
    }

    [TestCase(-1, CancelReason.Requested)]
    [TestCase(1, CancelReason.AppointmentStarted)]
    public void Restore_MailWhoseTimeHasCome_IsCancelledAndNotSentLate(int hoursAfterTheStart, CancelReason reason)
    {
        var reminder = _appointment.Remind("a@example.com", "PT2H", BerlinClock.Now);
        Delete();
        _appointment.ClearDomainEvents();

        _appointment.Restore(BerlinClock.At(Known.Start.AddHours(hoursAfterTheStart)));

        Assert.That((reminder.Status, reminder.CancelReason), Is.EqualTo((NotificationStatus.Cancelled, (CancelReason?)reason)));
        Assert.That(_appointment.DomainEvents.OfType<NotificationRequested>(), Is.Empty);
    }

    [Test]
    public void Restore_WhatWasDeletedBefore_StaysInTheBin()
    {
        var before = _appointment.DrivingTimes.First();
        before.Discard(Guid.CreateVersion7(), Known.Now, Known.User);
        Delete();

        _appointment.Restore(BerlinClock.Now);

        Assert.That(_appointment.DrivingTimes, Has.Count.EqualTo(1).And.None.SameAs(before));
        Assert.That((before.DeletedAt, before.DeletedBy), Is.EqualTo(((DateTimeOffset?)Known.Now, (Guid?)Known.User)));
        Assert.That(
            (_appointment.DeletedAt, _appointment.DeletedBy, _appointment.DeletionUuid),
            Is.EqualTo(((DateTimeOffset?)null, (Guid?)null, (Guid?)null))
        );
        Assert.That(_appointment.NotePlacements.Single().Note.DeletedAt, Is.Null);
    }

    [Test]
    public void Restore_PartOfAnAppointmentInTheBin_IsRefused()
    {
        var mail = _appointment.Notify("a@example.com");
        var drive = _appointment.DrivingTimes.First();
        Delete();

        Assert.That(() => _appointment.Restore(mail, BerlinClock.Now), Throws.TypeOf<NotRestorableException>());
        Assert.That(() => _appointment.Restore(drive), Throws.TypeOf<NotRestorableException>());
    }

    /// <summary>As the use case and the store do it.</summary>
    private void Delete()
    {
        _appointment.CallOffAll();
        var parts = _appointment
            .NotePlacements.SelectMany(p => new IRestorable[] { p, p.Note })
            .Concat(_appointment.Notifications)
            .Concat(_appointment.DrivingTimes)
            .ToList();
        foreach (var part in parts.Append(_appointment))
            part.Discard(_deletion, Known.Now, Known.User);
    }
}
