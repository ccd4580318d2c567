using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.Contacts;

/// <summary>What a caller may say of a contact. Read-only fields are ignored in a body.</summary>
public sealed record ContactFields
{
    /// <summary>The CoreUser that this contact is. At most one contact of an organization is the same CoreUser.</summary>
    /// <example>0199f4a0-1111-7000-8000-000000000001</example>
    [NotInExamples]
    public Optional<Guid?> CoreUserUuid { get; init; }

    /// <summary>A positive number, unique within the organization. Left out, <c>0</c> or <c>null</c> on create: one more than the highest, at least 10001; on update: it stays.</summary>
    /// <example>10001</example>
    [NotInExamples]
    public Optional<int?> CustomerId { get; init; }

    /// <summary>First name; may be empty.</summary>
    /// <example>Jürgen</example>
    public Optional<string?> FirstName { get; init; }

    /// <summary>Middle name; may be empty.</summary>
    /// <example></example>
    public Optional<string?> MiddleName { get; init; }

    /// <summary>Last name; may be empty.</summary>
    /// <example>Müller</example>
    public Optional<string?> LastName { get; init; }

    /// <summary><c>mr</c>, <c>ms</c>, <c>mrs</c>, <c>miss</c> or <c>family</c>; the display text (<c>Mr.</c>) is taken as well.</summary>
    /// <example>mr</example>
    public Optional<string?> Title { get; init; }

    /// <summary>A degree: <c>dr.</c>, <c>prof.</c> …; may be empty.</summary>
    /// <example>dr.</example>
    public Optional<string?> Suffix { get; init; }

    /// <summary>The uuid of a contact type, or the name of one that the caller can see, in any case.</summary>
    /// <example>Customer</example>
    public Optional<string?> ContactType { get; init; }

    /// <summary><c>customer</c>, <c>contact</c>, <c>company</c> or <c>public</c>; the display text is taken as well.</summary>
    /// <example>customer</example>
    public Optional<string?> CustomerType { get; init; }

    /// <summary>The company.</summary>
    /// <example>Müller GmbH</example>
    public Optional<string?> Company { get; init; }

    /// <summary>All addresses; the list replaces the one before.</summary>
    public Optional<IReadOnlyList<AddressFields?>?> Addresses { get; init; }

    /// <summary>All e-mail addresses; the list replaces the one before.</summary>
    public Optional<IReadOnlyList<EmailFields?>?> Emails { get; init; }

    /// <summary>All phone numbers; the list replaces the one before.</summary>
    public Optional<IReadOnlyList<PhoneFields?>?> Phones { get; init; }

    /// <summary>The sites it belongs to.</summary>
    public Optional<IReadOnlyList<Guid>?> SiteprofileUuids { get; init; }

    /// <summary>The programs it takes part in; required, may be empty.</summary>
    /// <example>[]</example>
    public Optional<IReadOnlyList<Guid>?> Workflowlevel1Uuids { get; init; }

    /// <summary>The projects it takes part in.</summary>
    public Optional<IReadOnlyList<Guid>?> Workflowlevel2Uuids { get; init; }

    /// <summary>Free text.</summary>
    /// <example>Rings twice.</example>
    public Optional<string?> Notes { get; init; }

    /// <summary>The name of a contact made from these fields.</summary>
    internal PersonName NewName() => NameFor(PersonName.Of("", ""), WriteMode.Replace);

    private PersonName NameFor(PersonName current, WriteMode mode) =>
        PersonName.Of(
            mode.Pick(FirstName, current.FirstName),
            mode.Pick(LastName, current.LastName),
            mode.Pick(MiddleName, current.MiddleName),
            Titles.All.ParseOptional(
                mode.Pick(Title, current.Title is { } title ? Titles.All.ValueOf(title) : null, null),
                "title",
                orDisplay: true
            ),
            mode.Pick(Suffix, current.Suffix)
        );

    /// <summary>Writes everything into a contact that needs no look-up.</summary>
    internal void ApplyTo(Contact contact, WriteMode mode)
    {
        contact.Identify(CoreUserUuid.Or(contact.CoreUserUuid)); // stays when absent, also under PUT
        contact.Rename(NameFor(contact.Name, mode));
        contact.Describe(
            CustomerTypes.All.ParseOptional(
                mode.Pick(CustomerType, contact.CustomerType is { } type ? CustomerTypes.All.ValueOf(type) : null, null),
                "customer_type",
                orDisplay: true
            ),
            mode.Pick(Company, contact.Company, null),
            mode.Pick(Notes, contact.Notes, null)
        );
        contact.ReachAt(
            mode.Pick(Addresses.Map(list => list?.Select(a => a?.ToAddress()).OfType<Address>()), contact.Addresses, null),
            mode.Pick(Emails.Map(list => list?.Select(e => e?.ToEmailAddress()).OfType<EmailAddress>()), contact.Emails, null),
            mode.Pick(Phones.Map(list => list?.Select(p => p?.ToPhoneNumber()).OfType<PhoneNumber>()), contact.Phones, null)
        );
        contact.LinkTo(
            mode.Pick(SiteprofileUuids, contact.SiteprofileUuids, null),
            mode.Pick(Workflowlevel1Uuids, contact.Workflowlevel1Uuids, []) ?? [],
            mode.Pick(Workflowlevel2Uuids, contact.Workflowlevel2Uuids, null)
        );
    }
}

/// <summary>An address in a body; each key may be left out.</summary>
public sealed record AddressFields
{
    /// <summary><c>home</c>, <c>billing</c>, <c>business</c>, <c>delivery</c> or <c>mailing</c>.</summary>
    /// <example>home</example>
    public Optional<string?> Type { get; init; }

    /// <summary>Street.</summary>
    /// <example>Hauptstraße</example>
    public Optional<string?> Street { get; init; }

    /// <summary>House number.</summary>
    /// <example>5a</example>
    public Optional<string?> HouseNumber { get; init; }

    /// <summary>Postal code.</summary>
    /// <example>10115</example>
    public Optional<string?> PostalCode { get; init; }

    /// <summary>City.</summary>
    /// <example>Berlin</example>
    public Optional<string?> City { get; init; }

    /// <summary>Country.</summary>
    /// <example>Germany</example>
    public Optional<string?> Country { get; init; }

    internal Address ToAddress() =>
        Address.Of(
            AddressTypes.All.ParseOptional(Type.Value, "addresses"),
            Street.Value,
            HouseNumber.Value,
            PostalCode.Value,
            City.Value,
            Country.Value
        );
}

/// <summary>An e-mail address in a body.</summary>
public sealed record EmailFields
{
    /// <summary><c>office</c>, <c>private</c> or <c>other</c>; may be left out.</summary>
    /// <example>office</example>
    public Optional<string?> Type { get; init; }

    /// <summary>The address; required.</summary>
    /// <example>juergen@example.com</example>
    public Optional<string?> Email { get; init; }

    internal EmailAddress ToEmailAddress() => EmailAddress.Of(Email.Value ?? "", EmailTypes.All.ParseOptional(Type.Value, "emails"));
}

/// <summary>A phone number in a body.</summary>
public sealed record PhoneFields
{
    /// <summary><c>office</c>, <c>mobile</c>, <c>home</c> or <c>fax</c>; may be left out.</summary>
    /// <example>mobile</example>
    public Optional<string?> Type { get; init; }

    /// <summary>The number, 3 to 20 characters, kept as typed; required.</summary>
    /// <example>+49 30 1234567</example>
    public Optional<string?> Number { get; init; }

    internal PhoneNumber ToPhoneNumber() => PhoneNumber.Of(Number.Value ?? "", PhoneTypes.All.ParseOptional(Type.Value, "phones"));
}
