using System.Globalization;
using ContactAppointment.AdminPanel.Wording;
using ContactAppointment.Application.Contacts;

namespace ContactAppointment.AdminPanel.Contacts;

/// <summary>A contact as a person types it. It is kept with the window, so it holds nothing but text.</summary>
public sealed class ContactForm
{
    private const int NoNumber = -1; // what no number is, the validator refuses in its own words

    /// <summary>The version that the person has seen; null for a new contact.</summary>
    public int? Version { get; set; }
    public string CustomerId { get; set; } = "";
    public string Title { get; set; } = "";
    public string FirstName { get; set; } = "";
    public string MiddleName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string Suffix { get; set; } = "";
    public string Company { get; set; } = "";
    public string ContactType { get; set; } = "";
    public string CustomerType { get; set; } = "";
    public string Notes { get; set; } = "";
    public List<AddressForm> Addresses { get; set; } = [];
    public List<EmailForm> Emails { get; set; } = [];
    public List<PhoneForm> Phones { get; set; } = [];

    /// <summary>What a person calls the contact.</summary>
    public string DisplayName => Names.Of(FirstName, LastName, Company) ?? "";

    public static ContactForm Of(ContactDto contact) =>
        new()
        {
            Version = contact.Version,
            CustomerId = contact.CustomerId.ToString(CultureInfo.InvariantCulture),
            Title = contact.Title ?? "",
            FirstName = contact.FirstName,
            MiddleName = contact.MiddleName,
            LastName = contact.LastName,
            Suffix = contact.Suffix,
            Company = contact.Company ?? "",
            ContactType = contact.ContactType?.ToString() ?? "",
            CustomerType = contact.CustomerType ?? "",
            Notes = contact.Notes ?? "",
            Addresses = [.. (contact.Addresses ?? []).Select(AddressForm.Of)],
            Emails = [.. (contact.Emails ?? []).Select(EmailForm.Of)],
            Phones = [.. (contact.Phones ?? []).Select(PhoneForm.Of)],
        };

    /// <summary>The fields that the form shows; what it does not show stays as it is.</summary>
    public ContactFields ToFields() =>
        new()
        {
            CustomerId = CustomerId.Trim().Length == 0 ? null : NumberOf(CustomerId),
            Title = Title,
            FirstName = FirstName,
            MiddleName = MiddleName,
            LastName = LastName,
            Suffix = Suffix,
            Company = Company,
            ContactType = ContactType,
            CustomerType = CustomerType,
            Notes = Notes,
            Addresses = Addresses.ConvertAll(a => a.ToFields()),
            Emails = Emails.ConvertAll(e => e.ToFields()),
            Phones = Phones.ConvertAll(p => p.ToFields()),
        };

    private static int NumberOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NoNumber;
}
