using System.ComponentModel.DataAnnotations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;

namespace ContactAppointment.Domain.Appointments;

/// <summary>
/// The mail's way: wanted or not, where it stands, how often it was tried. Callers' wishes come through the <see cref="Appointment"/>,
/// which moves the queue along; what happens on the way is told by the worker, through the methods here.
/// </summary>
public sealed partial class AppointmentNotification
{
    /// <summary>The longest <see cref="LastError"/>, in code points.</summary>
    public const int LastErrorMaxLength = 1000;

    /// <summary>The longest <see cref="MessageId"/>: a uuid and a domain (RFC 5321 §4.5.3.1.2).</summary>
    public const int MessageIdMaxLength = 300;

    /// <summary>How long after its time a mail that has not gone out needs somebody to look after it.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromMinutes(15);

    /// <summary>Whether its mail is wanted.</summary>
    public bool SendNotification { get; private set; }

    /// <summary>Where its mail stands.</summary>
    [NotRecorded]
    public NotificationStatus Status { get; private set; }

    /// <summary>Why it is cancelled, or will be unless the attempt under way succeeds; null otherwise.</summary>
    public CancelReason? CancelReason { get; private set; }

    /// <summary>How often the mail was handed to the mail server since it was last asked for, with whatever outcome.</summary>
    [NotRecorded]
    public int Attempts { get; private set; }

    /// <summary>What the mail server said to the last attempt that failed; null when none did, or the last one succeeded.</summary>
    [NotRecorded]
    [MaxLength(LastErrorMaxLength)]
    public string? LastError { get; private set; }

    /// <summary>When it is tried next, in UTC; null where nothing is planned.</summary>
    [NotRecorded]
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>The Message-ID (RFC 5322 §3.6.4), without angle brackets; null before the first attempt, the same for all of them.</summary>
    [NotRecorded]
    [MaxLength(MessageIdMaxLength)]
    public string? MessageId { get; private set; }

    /// <summary>When the mail server accepted it, in UTC; once set, nothing sends it again.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Whether its mail is wanted and has not gone out.</summary>
    public bool IsDue => SendNotification && SentAt is null;

    /// <summary>Whether the queue has it: waiting, or in a worker's hand.</summary>
    public bool IsUnderWay => Status is NotificationStatus.Scheduled or NotificationStatus.Queued or NotificationStatus.Sending;

    /// <summary>The domain of the recipient's address.</summary>
    public string RecipientDomain => Recipient[(Recipient.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>A worker takes it in hand.</summary>
    /// <param name="messageId">The Message-ID, unless it has one from an earlier attempt.</param>
    /// <returns>Whether the mail is to be sent; when not, nothing has changed.</returns>
    public bool BeginAttempt(string messageId)
    {
        if (!IsUnderWay || !IsDue || CancelReason is not null)
            return false;
        Status = NotificationStatus.Sending;
        MessageId ??= messageId;
        return true;
    }

    /// <summary>
    /// Records that the mail server has accepted the mail, and keeps the text as it went. The first time counts; a mail that went to
    /// somebody who is no longer the recipient does not.
    /// </summary>
    public void MarkSent(OutgoingMail mail, DateTimeOffset now)
    {
        if (SentAt is not null || mail.Recipient != Recipient)
            return;
        SentAt = Instant.Of(now);
        (Subject, IsSubjectGenerated) = (mail.Subject, mail.IsSubjectGenerated);
        (Message, IsMessageGenerated) = (mail.Message, mail.IsMessageGenerated);
        Attempts++;
        Settle(NotificationStatus.Sent);
        (LastError, CancelReason) = (null, null);
    }

    /// <summary>Records an attempt that failed in a way that may pass. What was taken back meanwhile is not tried again.</summary>
    /// <param name="error">What the mail server said.</param>
    /// <param name="next">When it is tried again.</param>
    public void PutOff(string error, DateTimeOffset next)
    {
        if (Status != NotificationStatus.Sending)
            return;
        NoteFailure(error);
        GiveBack(next, next);
    }

    /// <summary>Records an attempt that failed for good. What was taken back meanwhile counts as that.</summary>
    /// <param name="error">What the mail server said.</param>
    public void Fail(string error)
    {
        if (Status != NotificationStatus.Sending)
            return;
        NoteFailure(error);
        Settle(StatusWithoutAttempt(NotificationStatus.Failed));
    }

    /// <summary>Records that a worker gives it back without having tried.</summary>
    /// <param name="next">When the queue has it due.</param>
    /// <param name="now">The moment.</param>
    public void GiveBack(DateTimeOffset next, DateTimeOffset now)
    {
        if (Status != NotificationStatus.Sending)
            return;
        var waiting = IsReminder && Attempts == 0 && next > now ? NotificationStatus.Scheduled : NotificationStatus.Queued;
        Settle(StatusWithoutAttempt(waiting));
        if (IsUnderWay)
            NextAttemptAt = Instant.Of(next);
    }

    /// <summary>Records that the reminder was not sent before the appointment began.</summary>
    public void MissStart()
    {
        if (!IsUnderWay)
            return;
        CancelReason = Appointments.CancelReason.AppointmentStarted;
        Settle(NotificationStatus.Cancelled);
    }

    /// <summary>Records that the recipient turned out to want no more reminders.</summary>
    public void MeetUnsubscribed()
    {
        if (!IsUnderWay)
            return;
        (CancelReason, SendNotification) = (Appointments.CancelReason.Unsubscribed, false);
        Settle(NotificationStatus.Cancelled);
    }

    /// <summary>Records that a mail which had been accepted came back (RFC 3464).</summary>
    /// <param name="error">What the report says.</param>
    public void MarkBounced(string error)
    {
        if (Status != NotificationStatus.Sent)
            return;
        Status = NotificationStatus.Failed;
        LastError = Text.Cut(error, LastErrorMaxLength);
    }

    internal void Want() => SendNotification = true;

    /// <summary>Takes back the wish. A mail in a worker's hand may still go out, and then counts as sent.</summary>
    internal void Unwant()
    {
        SendNotification = false;
        if (Status is NotificationStatus.Scheduled or NotificationStatus.Queued or NotificationStatus.Failed && SentAt is null)
            Settle(NotificationStatus.Draft);
    }

    /// <summary>Cancels it. A mail in a worker's hand may still go out, and then counts as sent.</summary>
    internal void Cancel(CancelReason reason)
    {
        if (SentAt is not null || Status == NotificationStatus.Cancelled)
            return;
        CancelReason = reason;
        if (reason != Appointments.CancelReason.AppointmentStarted)
            SendNotification = false; // the reminder of an appointment that is moved to a later day is wanted again
        if (Status == NotificationStatus.Sending)
            return;
        Settle(NotificationStatus.Cancelled);
    }

    private void NoteFailure(string error)
    {
        Attempts++;
        LastError = Text.Cut(error, LastErrorMaxLength);
    }

    private NotificationStatus StatusWithoutAttempt(NotificationStatus otherwise) =>
        CancelReason is not null ? NotificationStatus.Cancelled
        : SendNotification ? otherwise
        : NotificationStatus.Draft;

    private void Settle(NotificationStatus status)
    {
        Status = status;
        NextAttemptAt = null;
    }
}
