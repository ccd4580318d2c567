using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Finds what is recorded of a person: also of what is deleted, or is another's by now.</summary>
public sealed class PersonHistory(IRepository<HistoryEntry> entries) : IUseCasePart
{
    private const int TextsAtOnce = 50;

    private static readonly string ContactKind = HistoryEntry.KindOf(typeof(Contact));
    private static readonly string AppointmentKind = HistoryEntry.KindOf(typeof(Appointment));
    private static readonly string NotificationKind = HistoryEntry.KindOf(typeof(AppointmentNotification));

    /// <summary>What stands on an appointment, and in which field the history of it says on which.</summary>
    private static readonly (string Kind, string Field)[] _partsOfAppointments =
    [
        (HistoryEntry.KindOf(typeof(AppointmentNote)), "appointments"),
        (NotificationKind, "appointment"),
        (HistoryEntry.KindOf(typeof(DrivingTime)), "appointment"),
    ];

    /// <summary>What has an e-mail address.</summary>
    private static readonly (string Kind, string Field)[] _addressed =
    [
        (NotificationKind, "recipient"),
        (HistoryEntry.KindOf(typeof(UnsubscribedAddress)), "address"),
    ];

    /// <summary>The parts of the history that are the person's; each entity is named once.</summary>
    /// <param name="person">The person.</param>
    /// <param name="present">What is the person's now, but for the contact: its kind and uuid.</param>
    /// <param name="ct">Ends the search.</param>
    public async Task<IReadOnlyList<HistoryPart>> FindAsync(
        Person person,
        IReadOnlyCollection<(string Kind, Guid Uuid)> present,
        CancellationToken ct
    )
    {
        var found = new Dictionary<Guid, HistoryPart>();
        Keep(found, [HistoryPart.Whole(ContactKind, person.Uuid), .. present.Select(p => HistoryPart.Whole(p.Kind, p.Uuid))]);
        Keep(found, await NamingAsync(person, AppointmentKind, "contact_uuid", [$"{person.Uuid}"], person.Is, ct));

        var appointments = found
            .Values.Where(p => p.SubjectKind == AppointmentKind && p.UpTo is null)
            .Select(p => p.SubjectUuid)
            .ToHashSet();
        foreach (var (kind, field) in _partsOfAppointments)
            Keep(
                found,
                await NamingAsync(
                    person,
                    kind,
                    field,
                    [.. appointments.Select(a => $"{a}")],
                    text => Guid.TryParse(text, out var uuid) && appointments.Contains(uuid),
                    ct
                )
            );
        foreach (var (kind, field) in _addressed)
            Keep(
                found,
                await NamingAsync(person, kind, field, [.. person.Addresses.Select(EmailAddress.StoredBeginningOf)], person.Has, ct)
            );
        return [.. found.Values];
    }

    /// <summary>The whole of an entity's history goes before a part of it, and the longer part before the shorter.</summary>
    private static void Keep(Dictionary<Guid, HistoryPart> found, IEnumerable<HistoryPart> parts)
    {
        foreach (var part in parts)
            if (!found.TryGetValue(part.SubjectUuid, out var known) || (known.UpTo is { } end && !(part.UpTo < end)))
                found[part.SubjectUuid] = part;
    }

    private async Task<IReadOnlyList<HistoryPart>> NamingAsync(
        Person person,
        string kind,
        string field,
        IReadOnlyList<string> texts,
        Func<string, bool> names,
        CancellationToken ct
    )
    {
        var naming = new List<HistoryEntry>();
        foreach (var some in texts.Chunk(TextsAtOnce))
            naming.AddRange(await entries.ListAsync(new HistoryNamingSpec(person.OrganizationUuid, kind, some), ct));
        return [.. naming.GroupBy(e => e.SubjectUuid).Select(ofOne => HistoryPart.Of(ofOne, field, names)).OfType<HistoryPart>()];
    }
}
