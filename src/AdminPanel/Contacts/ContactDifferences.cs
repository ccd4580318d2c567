using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.Application.ContactTypes;

namespace ContactAppointment.AdminPanel.Contacts;

/// <summary>The parts of a contact that two people may have changed differently.</summary>
internal static class ContactDifferences
{
    public static IReadOnlyList<FormField<ContactForm>> Of(IReadOnlyList<ContactTypeDto> types) =>
        [
            new("Number", f => f.CustomerId, (to, from) => to.CustomerId = from.CustomerId),
            new("Title", f => f.Title, (to, from) => to.Title = from.Title),
            new("First name", f => f.FirstName, (to, from) => to.FirstName = from.FirstName),
            new("Middle name", f => f.MiddleName, (to, from) => to.MiddleName = from.MiddleName),
            new("Last name", f => f.LastName, (to, from) => to.LastName = from.LastName),
            new("Degree", f => f.Suffix, (to, from) => to.Suffix = from.Suffix),
            new("Company", f => f.Company, (to, from) => to.Company = from.Company),
            new("Contact type", f => NameOf(types, f.ContactType), (to, from) => to.ContactType = from.ContactType),
            new("Customer type", f => f.CustomerType, (to, from) => to.CustomerType = from.CustomerType),
            new("Addresses", f => string.Join('\n', f.Addresses), (to, from) => to.Addresses = from.Addresses),
            new("E-mail addresses", f => string.Join('\n', f.Emails), (to, from) => to.Emails = from.Emails),
            new("Phone numbers", f => string.Join('\n', f.Phones), (to, from) => to.Phones = from.Phones),
            new("Notes", f => f.Notes, (to, from) => to.Notes = from.Notes),
        ];

    private static string NameOf(IReadOnlyList<ContactTypeDto> types, string uuid) =>
        types.FirstOrDefault(t => t.Uuid.ToString() == uuid)?.Name ?? uuid;
}
