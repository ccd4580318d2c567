using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointments with a contact and all their parts, to be deleted.</summary>
public sealed class AppointmentsToEraseSpec : Specification<Appointment>
{
    /// <summary>Selects by organization and contact.</summary>
    public AppointmentsToEraseSpec(Guid organizationUuid, Guid contactUuid) =>
        Query
            .In(BinView.WithBin)
            .Where(a => a.OrganizationUuid == organizationUuid && a.ContactUuid == contactUuid)
            .Include(a => a.NotePlacements, p => p.Note)
            .Include(a => a.DrivingTimes)
            .Include(a => a.Notifications);
}
