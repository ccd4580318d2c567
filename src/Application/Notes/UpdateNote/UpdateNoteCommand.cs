using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.UpdateNote;

/// <summary>Changes a note, wherever it stands, or where it stands.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateNoteCommand(ResourceKey Key, NoteFields Fields, WriteMode Mode) : IAddressed<AppointmentNote>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
