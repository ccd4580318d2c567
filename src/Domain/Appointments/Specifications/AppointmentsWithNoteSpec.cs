using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointments that a note stands on, with all their notes.</summary>
public sealed class AppointmentsWithNoteSpec : Specification<Appointment>
{
    /// <summary>Selects by the note's uuid.</summary>
    public AppointmentsWithNoteSpec(Guid noteUuid) =>
        Query.Where(a => a.NotePlacements.Any(p => p.Note.Uuid == noteUuid)).Include(a => a.NotePlacements, p => p.Note);
}
