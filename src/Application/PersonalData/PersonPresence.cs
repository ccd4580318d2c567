using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Tells by their uuids what is there of a person now, beside the contact.</summary>
internal sealed class PersonPresence(
    IRepository<Appointment> appointments,
    IRepository<AppointmentNote> notes,
    IRepository<DrivingTime> drivingTimes,
    IRepository<AppointmentNotification> notifications,
    IRepository<UnsubscribedAddress> unsubscribed
) : IUseCasePart
{
    private static readonly Stretch All = new(0, int.MaxValue);

    /// <summary>The kind (as the history calls it) and uuid of each.</summary>
    public async Task<IReadOnlyCollection<(string Kind, Guid Uuid)>> OfAsync(Person person, CancellationToken ct)
    {
        var (organization, contact) = (person.OrganizationUuid, person.Uuid);
        return
        [
            .. await UuidsAsync(appointments, new AppointmentsOfContactSpec(organization, contact, All), ct),
            .. await UuidsAsync(notes, new NotesOfContactSpec(organization, contact, All), ct),
            .. await UuidsAsync(drivingTimes, new DrivingTimesOfContactSpec(organization, contact, All), ct),
            .. Kinds<AppointmentNotification>(await NotificationsAsync(person, ct)),
            .. Kinds<UnsubscribedAddress>(await UnsubscribedAsync(person, ct)),
        ];
    }

    /// <summary>The uuids of the notifications about the person's appointments, and of those to an address of the person.</summary>
    public async Task<IReadOnlyList<Guid>> NotificationsAsync(Person person, CancellationToken ct)
    {
        var uuids = (
            await notifications.ListPartsAsync(
                new NotificationsOfContactSpec(person.OrganizationUuid, person.Uuid, All),
                n => new NotificationParts(n.Uuid, n.Recipient),
                ct
            )
        )
            .Select(n => n.Uuid)
            .ToHashSet();
        foreach (var address in person.Addresses)
            uuids.UnionWith(
                (
                    await notifications.ListPartsAsync(
                        new NotificationsToAddressSpec(person.OrganizationUuid, address),
                        n => new NotificationParts(n.Uuid, n.Recipient),
                        ct
                    )
                )
                    .Where(n => EmailAddress.ComparableOf(n.Recipient) == address)
                    .Select(n => n.Uuid)
            );
        return [.. uuids];
    }

    private async Task<IReadOnlyList<Guid>> UnsubscribedAsync(Person person, CancellationToken ct)
    {
        var uuids = new List<Guid>();
        foreach (var address in person.Addresses)
            uuids.AddRange(
                await unsubscribed.ListPartsAsync(new UnsubscribedAddressSpec(person.OrganizationUuid, address), a => a.Uuid, ct)
            );
        return uuids;
    }

    private static async Task<IEnumerable<(string Kind, Guid Uuid)>> UuidsAsync<T>(
        IRepository<T> repository,
        Specification<T> specification,
        CancellationToken ct
    )
        where T : Entity => Kinds<T>(await repository.ListPartsAsync(specification, e => e.Uuid, ct));

    private static IEnumerable<(string Kind, Guid Uuid)> Kinds<T>(IEnumerable<Guid> uuids) =>
        uuids.Select(uuid => (HistoryEntry.KindOf(typeof(T)), uuid));

    private sealed record NotificationParts(Guid Uuid, string Recipient);
}
