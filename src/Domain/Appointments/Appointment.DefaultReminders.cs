using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>The reminders that its organization wants with every appointment.</summary>
public sealed partial class Appointment
{
    /// <summary>
    /// Adds a mail for each period before the start. Those whose time has come already would all go out together: only the last of them is
    /// made, and one of those that are due at the same moment. What the recipient has, or had, is not made again.
    /// </summary>
    /// <returns>Those that were made, earliest first.</returns>
    /// <exception cref="DomainRuleException">The recipient is no e-mail address, or a period no positive duration.</exception>
    public IReadOnlyList<AppointmentNotification> Remind(string recipient, IReadOnlyCollection<string> periods, IReminderClock clock) =>
        [
            .. periods
                .Select(period => (Period: period, Due: clock.Before(Slot.Start, period)))
                .OrderByDescending(reminder => reminder.Due)
                .DistinctBy(reminder => reminder.Due > clock.Now ? reminder.Due : clock.Now)
                .Reverse()
                .Where(reminder => !_notifications.Exists(n => n.Reminds([recipient], [reminder.Period])))
                .Select(reminder => Remind(recipient, reminder.Period, clock)),
        ];

    /// <summary>
    /// Drops the mails that have not gone out and are as <see cref="Remind(string, IReadOnlyCollection{string}, IReminderClock)"/> makes
    /// them. One that was worded, or cancelled, stays.
    /// </summary>
    public void DropReminders(IReadOnlyCollection<string> recipients, IReadOnlyCollection<string> periods)
    {
        foreach (
            var notification in _notifications.Where(n => n is { IsDue: true, IsPlain: true } && n.Reminds(recipients, periods)).ToList()
        )
            Drop(notification);
    }
}
