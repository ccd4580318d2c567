using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>Where a notification's mail stands.</summary>
public enum NotificationStatus
{
    /// <summary>Nobody has asked for it, or the wish was taken back.</summary>
    Draft,

    /// <summary>It goes out at a time that is still to come.</summary>
    Scheduled,

    /// <summary>It goes out as soon as possible, or is tried again after a failure that may pass.</summary>
    Queued,

    /// <summary>A worker has it in hand.</summary>
    Sending,

    /// <summary>The mail server has accepted it; final, unless it comes back.</summary>
    Sent,

    /// <summary>It was refused for good, or tried in vain for too long; it can be tried again by hand.</summary>
    Failed,

    /// <summary>It will not go out; <see cref="CancelReason"/> says why.</summary>
    Cancelled,
}

/// <summary>The statuses with the API's values and display texts.</summary>
public static class NotificationStatuses
{
    /// <summary>Every status, in the order in which a mail goes through them.</summary>
    public static readonly Choices<NotificationStatus> All = new(
        (NotificationStatus.Draft, "draft", "Draft"),
        (NotificationStatus.Scheduled, "scheduled", "Scheduled"),
        (NotificationStatus.Queued, "queued", "Queued"),
        (NotificationStatus.Sending, "sending", "Sending"),
        (NotificationStatus.Sent, "sent", "Sent"),
        (NotificationStatus.Failed, "failed", "Failed"),
        (NotificationStatus.Cancelled, "cancelled", "Cancelled")
    );
}
