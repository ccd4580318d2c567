using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The notes that stand on a contact's appointments, with all the places they stand, to be deleted.</summary>
public sealed class NotesToEraseSpec : Specification<AppointmentNote>
{
    /// <summary>Selects by organization and contact.</summary>
    public NotesToEraseSpec(Guid organizationUuid, Guid contactUuid) =>
        Query
            .In(BinView.WithBin)
            .Where(n => n.OrganizationUuid == organizationUuid)
            .Where(n => n.Placements.Any(p => p.Appointment.ContactUuid == contactUuid))
            .Include(n => n.Placements, p => p.Appointment);
}
