using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes;

/// <summary>Takes notes off an appointment, and deletes those that stand on no other.</summary>
internal sealed class NoteCleaner(IRepository<AppointmentNote> notes) : IUseCasePart
{
    /// <summary>Takes off all but the notes of some types.</summary>
    public async Task KeepOnlyAsync(Appointment appointment, IReadOnlyCollection<NoteType> types, CancellationToken ct)
    {
        // Loaded with all their places, so that each note knows whether it stands elsewhere.
        await notes.ListAsync(new NotesOnAppointmentSpec(appointment.Uuid), ct);
        foreach (var note in appointment.KeepNotesOf(types).Where(n => n.Placements.Count == 0))
            notes.Remove(note);
    }
}
