using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's notifications, in an order that callers choose, with their appointments; to be read.</summary>
public sealed class NotificationPageSpec : PageSpec<AppointmentNotification>
{
    /// <summary>What the list can be sorted by.</summary>
    public static readonly SortFields<AppointmentNotification> SortFields = new SortFields<AppointmentNotification>()
        .With("sent_at", n => n.SentAt ?? n.CreateDate, n => n.SentAt == null ? 1 : 0)
        .With("next_attempt_at", n => n.NextAttemptAt ?? n.CreateDate, n => n.NextAttemptAt == null ? 1 : 0);

    /// <summary>Selects a page of the notifications that the filter lets pass.</summary>
    public NotificationPageSpec(Guid organizationUuid, NotificationFilter filter, ListPage<AppointmentNotification> page)
        : base(organizationUuid, page)
    {
        Query.Include(n => n.Appointment);
        foreach (var criterion in filter.Criteria())
            Query.Where(criterion);
    }
}
