using System.Runtime.CompilerServices;
using AutoMapper;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.History;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Reads what is held of a person, stretch by stretch, so that it never has to be in memory as a whole.</summary>
internal sealed class PersonalDataParts(
    IShown<Appointment, AppointmentDto> appointments,
    IRepository<AppointmentNote> notes,
    IRepository<AppointmentNotification> notifications,
    IRepository<UnsubscribedAddress> unsubscribed,
    IRepository<HistoryEntry> entries,
    NotificationReader reader,
    IPickedUpMails mails,
    IMapper mapper
) : IUseCasePart
{
    private const int AtOnce = 50;

    public IAsyncEnumerable<AppointmentDto> Appointments(Person person) =>
        InStretches(
                (stretch, ct) => appointments.ListAsync(new AppointmentsOfContactSpec(person.OrganizationUuid, person.Uuid, stretch), ct),
                a => a.Id
            )
            .Select(a => a with { Contact = null });

    public IAsyncEnumerable<NoteDto> Notes(Person person) =>
        InStretches(
            async (stretch, ct) =>
                mapper.Map<IReadOnlyList<NoteDto>>(
                    await notes.ListAsync(new NotesOfContactSpec(person.OrganizationUuid, person.Uuid, stretch), ct)
                ),
            n => n.Id
        );

    public IAsyncEnumerable<NotificationDto> Notifications(Person person) =>
        InStretches(
                (stretch, ct) => notifications.ListAsync(new NotificationsOfContactSpec(person.OrganizationUuid, person.Uuid, stretch), ct),
                n => n.Id
            )
            .Concat(NotificationsElsewhere(person))
            .Select(async (AppointmentNotification n, CancellationToken ct) => await reader.ShowAsync(n, ct));

    public async IAsyncEnumerable<HeldMailDto> Mails(
        Func<CancellationToken, Task<IReadOnlyList<Guid>>> notificationUuids,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        if (!mails.IsInUse)
            yield break;
        foreach (var uuid in await notificationUuids(ct))
            if (await mails.FindAsync(uuid, ct) is { } mail)
                yield return mapper.Map<HeldMailDto>(mail) with
                {
                    Notification = uuid,
                };
    }

    public async IAsyncEnumerable<UnsubscribedAddressDto> UnsubscribedAddresses(
        Person person,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        foreach (var found in await unsubscribed.ListAsync(new UnsubscribedAddressesSpec(person.OrganizationUuid, person.Addresses), ct))
            yield return mapper.Map<UnsubscribedAddressDto>(found);
    }

    public async IAsyncEnumerable<HistoryEntryDto> History(
        Person person,
        Func<CancellationToken, Task<IReadOnlyList<HistoryPart>>> parts,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        foreach (var some in (await parts(ct)).Chunk(AtOnce))
        {
            var ofSubject = some.ToDictionary(p => p.SubjectUuid);
            var stretches = InStretches(
                (stretch, token) => entries.ListAsync(new HistoryOfManySpec(person.OrganizationUuid, ofSubject.Keys, stretch), token),
                e => e.Id,
                ct
            );
            await foreach (var entry in stretches)
                if (ofSubject[entry.SubjectUuid].Includes(entry))
                    yield return mapper.Map<HistoryEntryDto>(entry);
        }
    }

    private async IAsyncEnumerable<AppointmentNotification> NotificationsElsewhere(
        Person person,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        foreach (var address in person.Addresses)
        foreach (var found in await notifications.ListAsync(new NotificationsToAddressSpec(person.OrganizationUuid, address), ct))
            if (EmailAddress.ComparableOf(found.Recipient) == address && found.Appointment.ContactUuid != person.Uuid)
                yield return found;
    }

    private static async IAsyncEnumerable<T> InStretches<T>(
        Func<Stretch, CancellationToken, Task<IReadOnlyList<T>>> read,
        Func<T, int> idOf,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        var stretch = new Stretch(0, AtOnce);
        IReadOnlyList<T> some;
        do
        {
            some = await read(stretch, ct);
            foreach (var one in some)
                yield return one;
            if (some.Count > 0)
                stretch = stretch with { After = idOf(some[^1]) };
        } while (some.Count == AtOnce);
    }
}
