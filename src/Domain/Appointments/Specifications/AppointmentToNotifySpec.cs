using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One appointment of an organization with its notifications, as a body names it.</summary>
public sealed class AppointmentToNotifySpec : ByKeySpec<Appointment>
{
    /// <summary>Selects by organization and id or uuid.</summary>
    public AppointmentToNotifySpec(Guid organizationUuid, ResourceKey key)
        : base(key) => Query.Where(a => a.OrganizationUuid == organizationUuid).Include(a => a.Notifications);
}
