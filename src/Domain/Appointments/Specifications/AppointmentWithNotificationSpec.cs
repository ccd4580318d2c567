using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointment that has a notification, with all its notifications.</summary>
public sealed class AppointmentWithNotificationSpec : Specification<Appointment>
{
    /// <summary>Selects by the notification's id or uuid.</summary>
    public AppointmentWithNotificationSpec(ResourceKey notification)
    {
        Query.Include(a => a.Notifications);
        if (notification.Uuid is { } uuid)
            Query.Where(a => a.Notifications.Any(n => n.Uuid == uuid));
        else
            Query.Where(a => a.Notifications.Any(n => n.Id == notification.Id));
    }
}
