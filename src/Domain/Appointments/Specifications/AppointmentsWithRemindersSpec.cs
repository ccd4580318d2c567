using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>Appointments with reminders that wait relative to the start, by id, with all their notifications.</summary>
public sealed class AppointmentsWithRemindersSpec : Specification<Appointment>
{
    /// <summary>Selects at most <paramref name="count"/> appointments after an id.</summary>
    public AppointmentsWithRemindersSpec(int afterId, int count) =>
        Query
            .Where(a => a.Id > afterId)
            .Where(a => a.Notifications.Any(n => n.Status == NotificationStatus.Scheduled && n.SendBefore != null))
            .Include(a => a.Notifications)
            .OrderBy(a => a.Id)
            .Take(count);
}
