using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.PersonalData;

/// <summary>
/// Erases with the next save what is held of a person, but for the contact itself: the appointments with it and all that stands on them,
/// mails to its addresses, and every trace of these. What is left names nobody.
/// </summary>
public sealed class PersonEraser(
    IRepository<Appointment> appointments,
    IRepository<AppointmentNote> notes,
    IRepository<UnsubscribedAddress> unsubscribed,
    PersonHistory history,
    IPersonTraces traces
) : IUseCasePart
{
    /// <summary>Why it may have to wait.</summary>
    public const string MailInHandMessage = "A mail about the person is being sent at this moment. Try again.";

    /// <summary>Erases it, and returns the uuids of what goes, also of what went before.</summary>
    /// <param name="person">The person.</param>
    /// <param name="earlier">What an erasure before this one took: answers may show it still.</param>
    /// <param name="ct">Ends it, with nothing done.</param>
    /// <exception cref="InHandException">A mail is being sent.</exception>
    public async Task<IReadOnlyList<Guid>> EraseAsync(Person person, IReadOnlyCollection<Guid> earlier, CancellationToken ct)
    {
        var (organization, contact) = (person.OrganizationUuid, person.Uuid);
        var theirs = await appointments.ListAsync(new AppointmentsToEraseSpec(organization, contact), ct);
        var written = await notes.ListAsync(new NotesToEraseSpec(organization, contact), ct);
        var elsewhere = await MailsElsewhereAsync(person, ct);
        var stopped = await unsubscribed.ListAsync(new UnsubscribedAddressesSpec(organization, person.Addresses), ct);
        if (theirs.Any(a => a.HasMailInHand()) || elsewhere.Any(n => n.Status == NotificationStatus.Sending))
            throw new InHandException(MailInHandMessage);

        IReadOnlyList<Entity> leaving =
        [
            .. theirs,
            .. theirs.SelectMany(a => a.DrivingTimes),
            .. theirs.SelectMany(a => a.NotificationsAndBin()),
            .. written,
            .. elsewhere,
            .. stopped,
        ];
        var parts = await history.FindAsync(person, [.. leaving.Select(e => (HistoryEntry.KindOf(e.GetType()), e.Uuid))], ct);

        foreach (var note in written)
            Erase(notes, note, n => n.Erase());
        foreach (var appointment in theirs)
            Erase(appointments, appointment, a => a.Erase());
        foreach (var notification in elsewhere)
            notification.Appointment.Erase(notification);
        foreach (var address in stopped)
            Erase(unsubscribed, address, a => a.Erase());
        await traces.EraseAsync(
            new PersonTraces(
                organization,
                parts,
                leaving.Select(e => e.Uuid).Append(contact).ToHashSet(),
                [.. parts.Select(p => p.SubjectUuid), .. earlier]
            ),
            ct
        );
        return [.. parts.Where(p => p.UpTo is null).Select(p => p.SubjectUuid)];
    }

    private async Task<IReadOnlyList<AppointmentNotification>> MailsElsewhereAsync(Person person, CancellationToken ct)
    {
        var found = new List<AppointmentNotification>();
        foreach (var address in person.Addresses)
        foreach (var appointment in await appointments.ListAsync(new AppointmentsWithMailsToSpec(person.OrganizationUuid, address), ct))
            if (appointment.ContactUuid != person.Uuid)
                found.AddRange(appointment.NotificationsAndBin().Where(n => EmailAddress.ComparableOf(n.Recipient) == address));
        return found;
    }

    private static void Erase<T>(IRepository<T> repository, T entity, Action<T> erase)
        where T : Entity
    {
        erase(entity);
        repository.Remove(entity);
    }
}
