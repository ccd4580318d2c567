using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A stretch of the notifications about a contact's appointments, with these; to be read.</summary>
public sealed class NotificationsOfContactSpec : StretchSpec<AppointmentNotification>
{
    /// <summary>Selects by organization and contact.</summary>
    public NotificationsOfContactSpec(Guid organizationUuid, Guid contactUuid, Stretch stretch)
        : base(organizationUuid, stretch) => Query.Where(n => n.Appointment.ContactUuid == contactUuid).Include(n => n.Appointment);
}
