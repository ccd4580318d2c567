using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes;

/// <summary>The revisions of notes, which show where they stand; an appointment that is deleted leaves them as they are.</summary>
internal sealed class NoteRevisions(IRepository<AppointmentNote> notes) : IRevisions<AppointmentNote>
{
    public static string Of(Guid uuid, int version, IEnumerable<Guid> appointments) =>
        RevisionOf.Resource(uuid, version, appointments.Select(a => $"{a:N}"));

    public async Task<string?> OfAsync(ResourceKey key, CancellationToken ct) =>
        await notes.FirstPartOrDefaultAsync(
            new ByKeySpec<AppointmentNote>(key),
            n => new Parts(n.Uuid, n.Version, n.Placements.OrderBy(p => p.Appointment.Id).Select(p => p.Appointment.Uuid).ToList()),
            ct
        )
            is { } parts
            ? Of(parts.Uuid, parts.Version, parts.Appointments)
            : null;

    private sealed record Parts(Guid Uuid, int Version, IReadOnlyList<Guid> Appointments);
}
