using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Appointments;

/// <summary>The revisions of appointments, which show their notes, driving times and contacts.</summary>
internal sealed class AppointmentRevisions(IRepository<Appointment> appointments, IRevisions<Contact> contacts) : IRevisions<Appointment>
{
    public static string Of(
        Guid uuid,
        int version,
        IEnumerable<(int Id, int Version)> notes,
        IEnumerable<(int Id, int Version)> drivingTimes,
        string? contact
    ) => RevisionOf.Resource(uuid, version, [ListOf(notes), ListOf(drivingTimes), contact]);

    public async Task<string?> OfAsync(ResourceKey key, CancellationToken ct)
    {
        var found = await appointments.FirstPartOrDefaultAsync(
            new ByKeySpec<Appointment>(key),
            a => new Parts(
                a.Uuid,
                a.Version,
                a.ContactUuid,
                a.NotePlacements.Select(p => new Part(p.Note.Id, p.Note.Version)).ToList(),
                a.DrivingTimes.Select(t => new Part(t.Id, t.Version)).ToList()
            ),
            ct
        );
        return found is null
            ? null
            : Of(
                found.Uuid,
                found.Version,
                found.Notes.Select(n => (n.Id, n.Version)),
                found.DrivingTimes.Select(t => (t.Id, t.Version)),
                found.ContactUuid is { } contact ? await contacts.OfAsync(ResourceKey.Of(contact), ct) : null
            );
    }

    private static string ListOf(IEnumerable<(int Id, int Version)> parts) =>
        string.Join(',', parts.OrderBy(p => p.Id).Select(p => RevisionOf.Part(p.Id, p.Version)));

    private sealed record Parts(Guid Uuid, int Version, Guid? ContactUuid, IReadOnlyList<Part> Notes, IReadOnlyList<Part> DrivingTimes);

    private sealed record Part(int Id, int Version);
}
