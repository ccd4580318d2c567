using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;

namespace ContactAppointment.Application.PersonalData;

/// <summary>
/// Finds out which addresses are a contact's: those that it has and had, and those that nothing but mails about its appointments go to.
/// One that another contact has as well is that one's, too, and says nothing of whose a mail is.
/// </summary>
internal sealed class PersonFinder(
    IRepository<Contact> contacts,
    IRepository<AppointmentNotification> notifications,
    IRepository<HistoryEntry> entries,
    MailsToAddress mails
) : IUseCasePart
{
    private const string EmailsField = "emails";

    public async Task<Person> FindAsync(Contact contact, CancellationToken ct)
    {
        var history = await entries.ListAsync(
            new HistoryOfSpec(contact.OrganizationUuid, HistoryEntry.KindOf(typeof(Contact)), contact.Uuid),
            ct
        );
        var addresses = history
            .SelectMany(e => e.TextsBefore(EmailsField).Concat(e.TextsAfter(EmailsField)))
            .Where(text => text.Contains('@', StringComparison.Ordinal)) // and not the type beside it
            .Concat((contact.Emails ?? []).Select(e => e.Email))
            .Select(EmailAddress.ComparableOf)
            .ToHashSet();
        foreach (var recipient in await RecipientsAsync(contact, ct))
            if (!addresses.Contains(recipient) && !await IsWrittenToElsewhereAsync(contact, recipient, ct))
                addresses.Add(recipient);
        var own = new List<string>();
        foreach (var address in addresses)
            if (!await contacts.AnyAsync(new OtherContactWithEmailSpec(contact.OrganizationUuid, address, contact.Uuid), ct))
                own.Add(address);
        return new Person(contact.OrganizationUuid, contact.Uuid, own);
    }

    private async Task<IReadOnlySet<string>> RecipientsAsync(Contact contact, CancellationToken ct) =>
        (
            await notifications.ListPartsAsync(
                new NotificationsOfContactSpec(contact.OrganizationUuid, contact.Uuid, Stretch.All),
                n => n.Recipient,
                ct
            )
        )
            .Select(EmailAddress.ComparableOf)
            .ToHashSet();

    private async Task<bool> IsWrittenToElsewhereAsync(Contact contact, string address, CancellationToken ct) =>
        (await mails.ListAsync(contact.OrganizationUuid, address, ct)).Any(m => m.ContactUuid != contact.Uuid);
}
