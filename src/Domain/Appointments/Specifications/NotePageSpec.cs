using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's notes, in an order that callers choose, with the places they stand; to be read.</summary>
public sealed class NotePageSpec : PageSpec<AppointmentNote>
{
    /// <summary>What the list can be sorted by.</summary>
    public static readonly SortFields<AppointmentNote> SortFields = new();

    /// <summary>Selects a page of the notes.</summary>
    public NotePageSpec(Guid organizationUuid, ListPage<AppointmentNote> page)
        : base(organizationUuid, page) => Query.Include(n => n.Placements, p => p.Appointment);
}
