using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One stretch of an organization's notifications, with their appointments; to be read.</summary>
public sealed class MailQueuePageSpec : Specification<AppointmentNotification>
{
    /// <summary>Selects <paramref name="limit"/> notifications after the first <paramref name="offset"/>.</summary>
    public MailQueuePageSpec(
        Guid organizationUuid,
        NotificationFilter filter,
        SortOrder<AppointmentNotification> order,
        int limit,
        int offset
    )
    {
        Query.Where(n => n.OrganizationUuid == organizationUuid).Include(n => n.Appointment);
        foreach (var criterion in filter.Criteria())
            Query.Where(criterion);
        Query.OrderBy(order.Orderings()).Skip(offset).Take(limit).AsNoTracking();
    }
}
