using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One note in the bin with the appointments it was deleted with.</summary>
public sealed class NoteToRestoreSpec : ByKeySpec<AppointmentNote>
{
    /// <summary>Selects by id or uuid.</summary>
    public NoteToRestoreSpec(ResourceKey key)
        : base(key, bin: BinView.BinOnly) => Query.Include(n => n.Placements, p => p.Appointment);
}
