using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One appointment of an organization with the drives to it, as a body names it.</summary>
public sealed class AppointmentToDriveToSpec : ByKeySpec<Appointment>
{
    /// <summary>Selects by organization and id or uuid.</summary>
    public AppointmentToDriveToSpec(Guid organizationUuid, ResourceKey key)
        : base(key) => Query.Where(a => a.OrganizationUuid == organizationUuid).Include(a => a.DrivingTimes);
}
