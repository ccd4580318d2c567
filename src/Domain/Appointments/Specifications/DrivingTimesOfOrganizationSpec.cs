using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The drives to an organization's appointments, by id; to be read.</summary>
public sealed class DrivingTimesOfOrganizationSpec : Specification<DrivingTime>
{
    /// <summary>Selects by organization.</summary>
    /// <param name="organizationUuid">Whose they are.</param>
    /// <param name="bin">Whether those in the bin are meant.</param>
    public DrivingTimesOfOrganizationSpec(Guid organizationUuid, BinView bin = BinView.WithoutBin) =>
        Query.In(bin).Where(t => t.OrganizationUuid == organizationUuid).OrderBy(t => t.Id).Include(t => t.Appointment).AsNoTracking();
}
