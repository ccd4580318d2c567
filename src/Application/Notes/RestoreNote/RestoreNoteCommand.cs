using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.RestoreNote;

/// <summary>Takes a note out of the bin, back onto the appointments it was deleted with.</summary>
/// <param name="Key">Which one.</param>
public sealed record RestoreNoteCommand(ResourceKey Key) : IAddressed<AppointmentNote>
{
    /// <inheritdoc/>
    public bool IsInBin => true;
}
