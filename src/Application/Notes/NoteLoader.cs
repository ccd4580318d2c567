using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes;

/// <summary>Loads what a note in the bin comes back to: the appointments it stood on, with the notes that stand there now.</summary>
internal sealed class NoteLoader(IRepository<AppointmentNote> notes, IRepository<Appointment> appointments) : IUseCasePart
{
    /// <summary>Loads the notes that went with an appointment, and what they come back to.</summary>
    public async Task LoadBinnedAsync(Appointment appointment, CancellationToken ct)
    {
        foreach (var note in await notes.ListAsync(new NotesToRestoreSpec(appointment.Uuid), ct))
            await LoadPlacesAsync(note, ct);
    }

    /// <summary>Loads what a note comes back to.</summary>
    public async Task LoadPlacesAsync(AppointmentNote note, CancellationToken ct)
    {
        var places = note.Placements.Select(p => p.Appointment.Uuid).ToList();
        await appointments.ListAsync(new AppointmentsByUuidsSpec(note.OrganizationUuid, places), ct);
    }
}
