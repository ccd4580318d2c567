using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Appointments;

/// <summary>The mails about it, and what is asked of them. Whatever moves a mail in the queue raises an event of the mail's key.</summary>
public sealed partial class Appointment
{
    /// <summary>The error for taking back a mail, or sending it, that has gone out.</summary>
    public const string GoneOutMessage = "The mail has gone out.";

    /// <summary>The error for trying a mail again that has not failed.</summary>
    public const string OnlyFailedMessage = "Only a failed notification can be tried again.";

    /// <summary>The error for trying a mail again that came back.</summary>
    public const string CameBackMessage = "The mail was accepted once and came back: it is not sent again.";

    /// <summary>Adds a mail about this appointment; nothing is sent until it is asked for.</summary>
    /// <exception cref="DomainRuleException">The recipient is no e-mail address.</exception>
    public AppointmentNotification Notify(string recipient, string? orgName = null, string? orgPhone = null)
    {
        var notification = new AppointmentNotification(this);
        notification.Address(recipient, orgName, orgPhone);
        _notifications.Add(notification);
        Hold(); // it must still be there when this is stored
        return notification;
    }

    /// <summary>Adds a mail that goes out a period before the start.</summary>
    /// <exception cref="DomainRuleException">The recipient is no e-mail address, or the period no positive duration.</exception>
    public AppointmentNotification Remind(string recipient, string period, IReminderClock clock)
    {
        var notification = Notify(recipient);
        Plan(notification.Uuid, sendAt: null, period, clock);
        RequestSending(notification.Uuid, clock);
        return notification;
    }

    /// <summary>The notification that a path names among its own, or null.</summary>
    public AppointmentNotification? FindNotification(ResourceKey key) => _notifications.Find(n => n.Uuid == key.Uuid || n.Id == key.Id);

    /// <summary>One of its notifications, or null.</summary>
    public AppointmentNotification? FindNotification(Guid notificationUuid) => _notifications.Find(n => n.Uuid == notificationUuid);

    /// <summary>Drops a notification; a mail that has not gone out stays in.</summary>
    public void Drop(AppointmentNotification notification)
    {
        _notifications.Remove(notification);
        CallOff(notification);
    }

    /// <summary>Calls off every mail that has not gone out, because the appointment is about to be deleted.</summary>
    public void CallOffAll() => _notifications.ForEach(CallOff);

    /// <summary>Takes over a notification from the appointment it was made for; a reminder is then one of this appointment.</summary>
    /// <exception cref="DomainRuleException">It is another organization's.</exception>
    public void Adopt(AppointmentNotification notification, IReminderClock clock)
    {
        if (notification.OrganizationUuid != OrganizationUuid)
            throw Unknown();
        if (notification.Appointment == this)
            return;
        notification.Appointment._notifications.Remove(notification);
        notification.MoveTo(this);
        _notifications.Add(notification);
        Hold();
        Follow(notification, clock);
    }

    /// <summary>
    /// Says when a notification's mail is to go out: at a time, or a period before the start, or, where both are null, as soon as it is
    /// asked for. What has not gone out is armed anew when that changes.
    /// </summary>
    /// <exception cref="DomainRuleException">
    /// The notification is not one of this appointment, both times are given, or the period is no positive duration.
    /// </exception>
    public void Plan(Guid notificationUuid, DateTimeOffset? sendAt, string? sendBefore, IReminderClock clock)
    {
        var notification = Own(notificationUuid);
        var hasChanged = notification.SetTime(sendAt, sendBefore);
        _ = notification.DueAt(clock); // refuses what is no duration
        if (hasChanged && notification.IsDue)
            Arm(notification, clock);
    }

    /// <summary>Asks for a notification's mail; asking again before it went out, or after, changes nothing.</summary>
    /// <exception cref="DomainRuleException">The notification is not one of this appointment.</exception>
    public void RequestSending(Guid notificationUuid, IReminderClock clock)
    {
        var notification = Own(notificationUuid);
        var isNews = !notification.SendNotification && notification.SentAt is null;
        notification.Want();
        if (isNews)
            Arm(notification, clock);
    }

    /// <summary>Says who gets a notification, and in whose name. A mail that is still wanted is asked for anew when it goes to someone else.</summary>
    /// <exception cref="DomainRuleException">The notification is not one of this appointment, or the recipient is no e-mail address.</exception>
    public void Readdress(Guid notificationUuid, string recipient, string? orgName, string? orgPhone, IReminderClock clock)
    {
        var notification = Own(notificationUuid);
        var recipientBefore = notification.Recipient;
        notification.Address(recipient, orgName, orgPhone);
        if (notification.IsDue && notification.Recipient != recipientBefore)
            Arm(notification, clock);
    }

    /// <summary>Takes back the wish for a notification's mail; what has gone out stays out.</summary>
    /// <exception cref="DomainRuleException">The notification is not one of this appointment.</exception>
    public void WithdrawSending(Guid notificationUuid)
    {
        var notification = Own(notificationUuid);
        CallOff(notification);
        notification.Unwant();
    }

    /// <summary>Tries a failed mail again, at once. One that is under way, or has been sent, is left as it is.</summary>
    /// <exception cref="DomainRuleException">
    /// The notification is not one of this appointment; nobody wants its mail; or the mail was accepted once, and came back.
    /// </exception>
    public void Retry(Guid notificationUuid, IReminderClock clock)
    {
        var notification = Own(notificationUuid);
        if (notification.Status is NotificationStatus.Draft or NotificationStatus.Cancelled)
            throw new DomainRuleException(OnlyFailedMessage);
        if (notification.Status != NotificationStatus.Failed)
            return;
        if (notification.SentAt is not null)
            throw new DomainRuleException(CameBackMessage);
        notification.Want();
        Arm(notification, clock);
    }

    /// <summary>
    /// Sends a mail at once that waits for its time or its next attempt, that nobody has asked for, that was cancelled or has failed. A
    /// reminder stays one; what a worker has in hand goes on.
    /// </summary>
    /// <exception cref="DomainRuleException">The notification is not one of this appointment, or its mail has gone out.</exception>
    public void SendNow(Guid notificationUuid, IReminderClock clock)
    {
        var notification = Own(notificationUuid);
        if (notification.SentAt is not null)
            throw new DomainRuleException(GoneOutMessage);
        if (notification.Status == NotificationStatus.Sending)
            return;
        if (notification.IsReminder)
            notification.SetTime(clock.Now, sendBefore: null);
        notification.Want();
        Arm(notification, clock);
    }

    /// <summary>Cancels a mail that has not gone out; cancelling it again changes nothing.</summary>
    /// <exception cref="DomainRuleException">The notification is not one of this appointment, or its mail has gone out.</exception>
    public void Cancel(Guid notificationUuid, CancelReason reason)
    {
        var notification = Own(notificationUuid);
        if (notification.SentAt is not null)
            throw new DomainRuleException(GoneOutMessage);
        CallOff(notification);
        notification.Cancel(reason);
    }

    /// <summary>Cancels the reminders that have not gone out to an address, in whichever form of its domain: their recipient wants no more.</summary>
    public void CancelRemindersTo(string address)
    {
        var comparable = EmailAddress.ComparableOf(address);
        foreach (var notification in _notifications)
            if (notification is { IsReminder: true, IsDue: true } && EmailAddress.ComparableOf(notification.Recipient) == comparable)
                Cancel(notification.Uuid, CancelReason.Unsubscribed);
    }

    /// <summary>Moves the reminders that are due at another time than the queue has them for; for a start or a zone that has changed.</summary>
    public void FollowClock(IReminderClock clock) => _notifications.ForEach(n => Follow(n, clock));

    private void Follow(AppointmentNotification notification, IReminderClock clock)
    {
        if (notification.HasMoved(clock))
            Arm(notification, clock);
    }

    private void Arm(AppointmentNotification notification, IReminderClock clock)
    {
        var isWaiting = IsWaiting(notification);
        if (notification.Arm(clock))
            Raise(
                new NotificationRequested(
                    OrganizationUuid,
                    Uuid,
                    notification.Uuid,
                    notification.RecipientDomain,
                    notification.NextAttemptAt > clock.Now ? notification.NextAttemptAt : null
                )
            );
        else if (isWaiting)
            Raise(new NotificationCalledOff(OrganizationUuid, notification.Uuid));
    }

    private void CallOff(AppointmentNotification notification)
    {
        if (IsWaiting(notification))
            Raise(new NotificationCalledOff(OrganizationUuid, notification.Uuid));
    }

    /// <summary>Whether it waits in the queue. One that a worker has in hand stays there: the worker looks for itself whether it is still wanted.</summary>
    private static bool IsWaiting(AppointmentNotification notification) =>
        notification.Status is NotificationStatus.Scheduled or NotificationStatus.Queued;

    private AppointmentNotification Own(Guid notificationUuid) =>
        FindNotification(notificationUuid)
        ?? throw new DomainRuleException("The notification belongs to another appointment.", "appointment");
}
