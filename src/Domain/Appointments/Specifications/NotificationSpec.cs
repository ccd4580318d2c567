using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One notification with its appointment, to be read.</summary>
public sealed class NotificationSpec : ByKeySpec<AppointmentNotification>
{
    /// <summary>Selects by id or uuid.</summary>
    public NotificationSpec(ResourceKey key)
        : base(key, toRead: true) => Query.Include(n => n.Appointment);
}
