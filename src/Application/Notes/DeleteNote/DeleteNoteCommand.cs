using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.DeleteNote;

/// <summary>Deletes a note, wherever it stands.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteNoteCommand(ResourceKey Key) : IAddressed<AppointmentNote>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
