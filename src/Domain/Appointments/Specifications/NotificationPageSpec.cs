using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's notifications, in an order that callers choose, with their appointments; to be read.</summary>
public sealed class NotificationPageSpec : PageSpec<AppointmentNotification>
{
    /// <summary>What the list can be sorted by.</summary>
    public static readonly SortFields<AppointmentNotification> SortFields = new();

    /// <summary>Selects a page of the notifications.</summary>
    public NotificationPageSpec(Guid organizationUuid, ListPage<AppointmentNotification> page)
        : base(organizationUuid, page) => Query.Include(n => n.Appointment);
}
