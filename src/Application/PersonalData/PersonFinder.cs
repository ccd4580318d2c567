using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;

namespace ContactAppointment.Application.PersonalData;

/// <summary>Finds out by which addresses a contact is, or was, known.</summary>
internal sealed class PersonFinder(IRepository<Contact> contacts, IRepository<HistoryEntry> entries) : IUseCasePart
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
        var own = new List<string>();
        foreach (var address in addresses)
            if (!await contacts.AnyAsync(new OtherContactWithEmailSpec(contact.OrganizationUuid, address, contact.Uuid), ct))
                own.Add(address);
        return new Person(contact.OrganizationUuid, contact.Uuid, own);
    }
}
