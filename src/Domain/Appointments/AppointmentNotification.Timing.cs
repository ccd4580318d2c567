using System.ComponentModel.DataAnnotations;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>When the mail goes out: at once, at a time, or so long before the appointment's start.</summary>
public sealed partial class AppointmentNotification
{
    /// <summary>The longest <see cref="SendBefore"/>, in characters.</summary>
    public const int SendBeforeMaxLength = 32;

    /// <summary>The error for a mail with two times.</summary>
    public const string TwoTimesMessage = "Give send_at or send_before, not both.";

    /// <summary>The time that its mail is to go out at, in UTC; null for at once, or as <see cref="SendBefore"/> says.</summary>
    public DateTimeOffset? SendAt { get; private set; }

    /// <summary>How long before the appointment's start its mail is to go out, as an ISO 8601 duration.</summary>
    [MaxLength(SendBeforeMaxLength)]
    public string? SendBefore { get; private set; }

    /// <summary>Whether it goes out at a time of its own.</summary>
    public bool IsReminder => SendAt is not null || SendBefore is not null;

    /// <summary>When it is to go out by what was asked for; null for at once.</summary>
    public DateTimeOffset? DueAt(IReminderClock clock) =>
        SendBefore is { } period ? Instant.Of(clock.Before(Appointment.Slot.Start, period)) : SendAt;

    /// <summary>Whether it would remind of an appointment that has begun. A time after the start is no reminder, and is never too late.</summary>
    public bool IsTooLate(IReminderClock clock) =>
        DueAt(clock) is { } due && due < Appointment.Slot.Start && clock.Now >= Appointment.Slot.Start;

    /// <summary>Sets when it is to go out; whether that is another time than before.</summary>
    internal bool SetTime(DateTimeOffset? sendAt, string? sendBefore)
    {
        if (sendAt is not null && sendBefore is not null)
            throw new DomainRuleException(TwoTimesMessage, "send_before");
        sendAt = sendAt is { } moment ? Instant.Of(moment) : null;
        sendBefore = Text.OfOptional(sendBefore, SendBeforeMaxLength, "send_before");
        if (sendAt == SendAt && sendBefore == SendBefore)
            return false;
        (SendAt, SendBefore) = (sendAt, sendBefore);
        return true;
    }

    /// <summary>Puts it into the queue, or moves it there; a reminder that comes too late is cancelled.</summary>
    /// <returns>Whether the queue is to have it.</returns>
    internal bool Arm(IReminderClock clock)
    {
        if (IsTooLate(clock))
        {
            Cancel(Appointments.CancelReason.AppointmentStarted);
            return false;
        }

        var due = DueAt(clock);
        if (Status != NotificationStatus.Sending)
            Status = due > clock.Now ? NotificationStatus.Scheduled : NotificationStatus.Queued;
        NextAttemptAt = due > clock.Now ? due : Instant.Of(clock.Now);
        (Attempts, LastError, CancelReason) = (0, null, null);
        return true;
    }

    /// <summary>Whether the start it is relative to, or the clock, has moved on what the queue has it for.</summary>
    internal bool HasMoved(IReminderClock clock)
    {
        if (SendBefore is null || !IsDue)
            return false;
        if (Status == NotificationStatus.Cancelled)
            return !IsTooLate(clock); // it missed the start, which has been moved to later
        if (!IsUnderWay)
            return false;
        var due = DueAt(clock);
        return IsTooLate(clock) || (due != NextAttemptAt && (Status == NotificationStatus.Scheduled || due > clock.Now));
    }
}
