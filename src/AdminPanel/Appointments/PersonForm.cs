using ContactAppointment.AdminPanel.Wording;
using ContactAppointment.Application.Contacts;

namespace ContactAppointment.AdminPanel.Appointments;

/// <summary>Somebody who was chosen, by the uuid, with the name that a reader knows.</summary>
public sealed class PersonForm
{
    public Guid Uuid { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Whether it is a contact of the organization; of anybody else no more is known than the uuid.</summary>
    public bool IsContact { get; set; }

    public static PersonForm Of(ContactDto contact) =>
        new()
        {
            Uuid = contact.Uuid,
            Name = Names.Of(contact),
            IsContact = true,
        };

    public static PersonForm Of(Guid uuid, IEnumerable<ContactDto> contacts) =>
        contacts.FirstOrDefault(c => c.Uuid == uuid) is { } contact ? Of(contact) : new PersonForm { Uuid = uuid, Name = uuid.ToString() };

    /// <summary>What tells apart contacts of one name.</summary>
    public static string DetailsOf(ContactDto contact) =>
        string.Join(
            " · ",
            new[]
            {
                $"{contact.CustomerId}",
                contact.Company,
                contact.Addresses is [var address, ..] ? address.City : null,
                contact.Emails is [var email, ..] ? email.Email : null,
            }.Where(part => !string.IsNullOrEmpty(part))
        );

    public override string ToString() => Name;
}
