using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The notes in the bin that stood on an appointment, with all the places they stood.</summary>
public sealed class NotesToRestoreSpec : Specification<AppointmentNote>
{
    /// <summary>Selects by the appointment's uuid.</summary>
    public NotesToRestoreSpec(Guid appointmentUuid) =>
        Query
            .In(BinView.BinOnly)
            .Where(n => n.Placements.Any(p => p.Appointment.Uuid == appointmentUuid))
            .Include(n => n.Placements, p => p.Appointment);
}
