using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A stretch of the notes that stand on a contact's appointments, with all the places they stand; to be read.</summary>
public sealed class NotesOfContactSpec : StretchSpec<AppointmentNote>
{
    /// <summary>Selects by organization and contact.</summary>
    public NotesOfContactSpec(Guid organizationUuid, Guid contactUuid, Stretch stretch)
        : base(organizationUuid, stretch) =>
        Query.Where(n => n.Placements.Any(p => p.Appointment.ContactUuid == contactUuid)).Include(n => n.Placements, p => p.Appointment);
}
