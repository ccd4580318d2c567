using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Tells by their uuids what is there of a person now, beside the contact.</summary>
internal sealed class PersonPresence(
    IRepository<Appointment> appointments,
    IRepository<AppointmentNote> notes,
    IRepository<DrivingTime> drivingTimes,
    IRepository<AppointmentNotification> notifications,
    IRepository<UnsubscribedAddress> unsubscribed,
    MailsToAddress mails
) : IUseCasePart
{
    /// <summary>The kind (as the history calls it) and uuid of each.</summary>
    public async Task<IReadOnlyCollection<(string Kind, Guid Uuid)>> OfAsync(Person person, CancellationToken ct)
    {
        var (organization, contact) = (person.OrganizationUuid, person.Uuid);
        return
        [
            .. await UuidsAsync(appointments, new AppointmentsOfContactSpec(organization, contact, Stretch.All), ct),
            .. await UuidsAsync(notes, new NotesOfContactSpec(organization, contact, Stretch.All), ct),
            .. await UuidsAsync(drivingTimes, new DrivingTimesOfContactSpec(organization, contact, Stretch.All), ct),
            .. Kinds<AppointmentNotification>(await NotificationsAsync(person, ct)),
            .. await UuidsAsync(unsubscribed, new UnsubscribedAddressesSpec(organization, person.Addresses), ct),
        ];
    }

    /// <summary>The uuids of the notifications about the person's appointments, and of those to an address of the person.</summary>
    public async Task<IReadOnlyList<Guid>> NotificationsAsync(Person person, CancellationToken ct)
    {
        var ofTheirs = new NotificationsOfContactSpec(person.OrganizationUuid, person.Uuid, Stretch.All);
        var uuids = (await notifications.ListPartsAsync(ofTheirs, n => n.Uuid, ct)).ToHashSet();
        foreach (var address in person.Addresses)
            uuids.UnionWith((await mails.ListAsync(person.OrganizationUuid, address, ct)).Select(m => m.Uuid));
        return [.. uuids];
    }

    private static async Task<IEnumerable<(string Kind, Guid Uuid)>> UuidsAsync<T>(
        IRepository<T> repository,
        Specification<T> specification,
        CancellationToken ct
    )
        where T : Entity => Kinds<T>(await repository.ListPartsAsync(specification, e => e.Uuid, ct));

    private static IEnumerable<(string Kind, Guid Uuid)> Kinds<T>(IEnumerable<Guid> uuids) =>
        uuids.Select(uuid => (HistoryEntry.KindOf(typeof(T)), uuid));
}
