using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.PersonalData;

/// <summary>A contact as the person of whom data is held.</summary>
/// <param name="OrganizationUuid">Who holds it.</param>
/// <param name="Uuid">The contact.</param>
/// <param name="Addresses">The e-mail addresses that are its alone, present and former ones, as they are compared.</param>
public sealed record Person(Guid OrganizationUuid, Guid Uuid, IReadOnlyList<string> Addresses)
{
    /// <summary>Whether an address is the person's, however it is written.</summary>
    public bool Has(string address) => Addresses.Contains(EmailAddress.ComparableOf(address));

    /// <summary>Whether a text is the contact's uuid.</summary>
    public bool Is(string text) => Guid.TryParse(text, out var uuid) && uuid == Uuid;
}
