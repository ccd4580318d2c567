using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointments of an organization among a list of uuids, with their notes.</summary>
public sealed class AppointmentsByUuidsSpec : Specification<Appointment>
{
    /// <summary>Selects by organization and uuids; unknown ones are left out.</summary>
    public AppointmentsByUuidsSpec(Guid organizationUuid, IReadOnlyCollection<Guid> uuids) =>
        Query.Where(a => a.OrganizationUuid == organizationUuid && uuids.Contains(a.Uuid)).Include(a => a.NotePlacements, p => p.Note);
}
