using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's notifications, by id, with their appointments; to be read.</summary>
public sealed class NotificationPageSpec : PageSpec<AppointmentNotification>
{
    /// <summary>Selects at most <paramref name="count"/> notifications from a place on, or all of them.</summary>
    public NotificationPageSpec(Guid organizationUuid, Keyset? from, int? count)
        : base(organizationUuid, from, count) => Query.Include(n => n.Appointment);
}
