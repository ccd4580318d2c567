using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The notes that stand on an appointment, with all the places they stand.</summary>
public sealed class NotesOnAppointmentSpec : Specification<AppointmentNote>
{
    /// <summary>Selects by the appointment's uuid.</summary>
    public NotesOnAppointmentSpec(Guid appointmentUuid) =>
        Query.Where(n => n.Placements.Any(p => p.Appointment.Uuid == appointmentUuid)).Include(n => n.Placements, p => p.Appointment);
}
