using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>
/// Shows appointments from their rows, with those of their notes, driving times and contacts, asked for together; what cannot be read so
/// the mapped entities show.
/// </summary>
internal sealed class ShownAppointments(IShown<Appointment, AppointmentDto> mapped, ReadRoad road) : IShown<Appointment, AppointmentDto>
{
    public async Task<AppointmentDto?> FindAsync(ByKeySpec<Appointment> specification, CancellationToken ct)
    {
        var found = new List<AppointmentDto>(1);
        return
            road.IsOpen
            && road.ForOne(AppointmentColumns.Kind, specification, AppointmentColumns.All) is { } question
            && await road.TryReadAsync(ct, (question, row => found.Add(AppointmentColumns.Read(row))))
            && await WithNeighboursAsync(found, ct) is { } shown
            ? (shown.Count > 0 ? shown[0] : null)
            : await mapped.FindAsync(specification, ct);
    }

    public async Task<IReadOnlyList<AppointmentDto>> ListAsync(Specification<Appointment> specification, CancellationToken ct)
    {
        var found = new List<AppointmentDto>();
        return
            road.IsOpen
            && road.ForPage(AppointmentColumns.Kind, specification, AppointmentColumns.All) is { } question
            && await road.TryReadAsync(ct, (question, row => found.Add(AppointmentColumns.Read(row))))
            && await WithNeighboursAsync(found, ct) is { } shown
            ? shown
            : await mapped.ListAsync(specification, ct);
    }

    public Task<OffsetPage<AppointmentDto>> PageAsync(Specification<Appointment> specification, CancellationToken ct) =>
        mapped.PageAsync(specification, ct);

    /// <summary>Null where the neighbours cannot be read here.</summary>
    private async Task<IReadOnlyList<AppointmentDto>?> WithNeighboursAsync(List<AppointmentDto> appointments, CancellationToken ct)
    {
        if (appointments.Count == 0)
            return appointments;
        var ids = appointments.ConvertAll(a => a.Id);
        var notes = new List<(int Appointment, NestedNoteDto Note)>();
        var drives = new List<DrivingTimeDto>();
        var contacts = new Dictionary<Guid, ContactDto>();
        if (
            road.ForNeighbours(
                AppointmentColumns.NotesKind,
                AppointmentColumns.NotesOf,
                m => Entrance.By<NotePlacement>(m, AppointmentColumns.Key),
                ids
            )
                is not { } forNotes
            || road.ForNeighbours(
                AppointmentColumns.DrivingTimesKind,
                AppointmentColumns.DrivingTimesOf,
                m => Entrance.By<DrivingTime>(m, AppointmentColumns.Key),
                ids
            )
                is not { } forDrives
        )
            return null;
        var asked = new List<(Question, Action<StoredRow>)>
        {
            (forNotes, row => notes.Add(AppointmentColumns.ReadNote(row))),
            (forDrives, row => drives.Add(AppointmentColumns.ReadDrivingTime(row))),
        };
        var uuids = appointments.Select(a => a.ContactUuid).OfType<Guid>().Distinct().ToList();
        if (uuids.Count > 0)
        {
            if (
                road.ForNeighbours(
                    ContactColumns.NeighboursKind,
                    ContactColumns.Of,
                    m => Entrance.By<Contact>(m, nameof(Contact.Uuid)),
                    uuids
                )
                is not { } forContacts
            )
                return null;
            asked.Add(
                (
                    forContacts,
                    row =>
                    {
                        var contact = ContactColumns.Read(row);
                        contacts[contact.Uuid] = contact;
                    }
                )
            );
        }

        if (!await road.TryReadAsync(ct, asked))
            return null;
        var notesOf = notes.ToLookup(n => n.Appointment, n => n.Note);
        var drivesOf = drives.ToLookup(d => d.Appointment);
        return appointments.ConvertAll(a =>
            a with
            {
                Contact = a.ContactUuid is { } uuid ? contacts.GetValueOrDefault(uuid) : null,
                Notes = [.. notesOf[a.Id]],
                DrivingTimes = [.. drivesOf[a.Id].Select(d => d with { AppointmentUuid = a.Uuid })],
            }
        );
    }
}
