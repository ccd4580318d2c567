using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>The reminders that its organization wants with every appointment.</summary>
public sealed partial class Appointment
{
    /// <summary>
    /// Adds a mail for each period before the start. Those whose time has come already would all go out together: only the last of them is
    /// made, and one of those that are due at the same moment.
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
                .Select(reminder => Remind(recipient, reminder.Period, clock)),
        ];
}
