using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's notes, by id, with the places they stand; to be read.</summary>
public sealed class NotePageSpec : PageSpec<AppointmentNote>
{
    /// <summary>Selects at most <paramref name="count"/> notes from a place on, or all of them.</summary>
    public NotePageSpec(Guid organizationUuid, Keyset? from, int? count)
        : base(organizationUuid, from, count) => Query.Include(n => n.Placements, p => p.Appointment);
}
