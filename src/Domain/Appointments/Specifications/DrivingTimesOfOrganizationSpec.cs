using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The drives to an organization's appointments, by id; to be read.</summary>
public sealed class DrivingTimesOfOrganizationSpec : Specification<DrivingTime>
{
    /// <summary>Selects by organization.</summary>
    public DrivingTimesOfOrganizationSpec(Guid organizationUuid) =>
        Query.Where(t => t.OrganizationUuid == organizationUuid).OrderBy(t => t.Id).Include(t => t.Appointment).AsNoTracking();
}
