using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>An organization's notifications among some uuids; to be read.</summary>
public sealed class NotificationsByUuidsSpec : Specification<AppointmentNotification>
{
    /// <summary>Selects by uuids.</summary>
    public NotificationsByUuidsSpec(Guid organizationUuid, IReadOnlyCollection<Guid> uuids) =>
        Query.Where(n => n.OrganizationUuid == organizationUuid && uuids.Contains(n.Uuid)).AsNoTracking();
}
