using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One note with the places it stands.</summary>
public sealed class NoteSpec : ByKeySpec<AppointmentNote>
{
    /// <summary>Selects by id or uuid.</summary>
    /// <param name="key">The name in the path.</param>
    /// <param name="toRead">Whether it is only read.</param>
    public NoteSpec(ResourceKey key, bool toRead = false)
        : base(key, toRead) => Query.Include(n => n.Placements, p => p.Appointment);
}
