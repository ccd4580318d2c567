using System.ComponentModel.DataAnnotations;
using Ardalis.GuardClauses;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;

namespace ContactAppointment.Domain.Contacts;

/// <summary>A person or company that an organization deals with.</summary>
public sealed class Contact : AggregateRoot, ILookedUp, IRestorable
{
    /// <summary>The longest company name, in code points.</summary>
    public const int CompanyMaxLength = 100;

    // Folding may lengthen a text: ß is sorted as ss. A few signs become three, and are sorted by as much as fits.
    private const int NameSortKeyMaxLength = 2 * PersonName.PartMaxLength;
    private const int CompanySortKeyMaxLength = 2 * CompanyMaxLength;

    /// <summary>Where an appointment with this contact takes place when it says nothing itself: the first kind that is there.</summary>
    private static readonly AddressType[] VisitOrder =
    [
        AddressType.Delivery,
        AddressType.Home,
        AddressType.Business,
        AddressType.Billing,
        AddressType.Mailing,
    ];

    private List<Address>? _addresses;
    private List<EmailAddress>? _emails;
    private List<PhoneNumber>? _phones;

    private Contact() { } // for EF Core; new ones come from Register

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>The number that the organization knows it by; positive and unique within the organization.</summary>
    [RecordedAs("customer_id")]
    public int CustomerNumber { get; private set; }

    /// <summary>The CoreUser that this contact is; at most one contact of an organization is the same CoreUser.</summary>
    public Guid? CoreUserUuid { get; private set; }

    /// <summary>What it is called.</summary>
    public PersonName Name { get; private set; } = null!;

    /// <summary>The first name, folded, by which lists are sorted.</summary>
    [NotRecorded]
    [MaxLength(NameSortKeyMaxLength)]
    public string FirstNameSortKey { get; private set; } = "";

    /// <summary>The other spelling of the first name, folded; null where it has none.</summary>
    [NotRecorded]
    [MaxLength(NameSortKeyMaxLength)]
    public string? FirstNameOtherKey { get; private set; }

    /// <summary>The last name, folded, by which lists are sorted.</summary>
    [NotRecorded]
    [MaxLength(NameSortKeyMaxLength)]
    public string LastNameSortKey { get; private set; } = "";

    /// <summary>The other spelling of the last name, folded; null where it has none.</summary>
    [NotRecorded]
    [MaxLength(NameSortKeyMaxLength)]
    public string? LastNameOtherKey { get; private set; }

    /// <summary>The company, folded, by which lists are sorted; empty where there is none.</summary>
    [NotRecorded]
    [MaxLength(CompanySortKeyMaxLength)]
    public string CompanySortKey { get; private set; } = "";

    /// <summary>Whether no company is known; such contacts come last in a list sorted by company.</summary>
    [NotRecorded]
    public bool IsWithoutCompany { get; private set; } = true;

    /// <summary>Names, company and e-mail addresses, in which it is searched.</summary>
    [NotRecorded]
    public string SearchText { get; private set; } = "";

    /// <summary>The store's number of its kind.</summary>
    [RecordedAs("contact_type")]
    public int? ContactTypeId { get; private set; }

    /// <summary>The kind the organization puts it into.</summary>
    public ContactType? ContactType { get; private set; }

    /// <summary>What it is to the organization.</summary>
    public CustomerType? CustomerType { get; private set; }

    /// <summary>The company, or the one it works for.</summary>
    [MaxLength(CompanyMaxLength)]
    public string? Company { get; private set; }

    /// <summary>Its addresses, in the caller's order; null when none were ever told.</summary>
    public IReadOnlyList<Address>? Addresses => _addresses;

    /// <summary>Its e-mail addresses, in the caller's order; null when none were ever told.</summary>
    public IReadOnlyList<EmailAddress>? Emails => _emails;

    /// <summary>Its phone numbers, in the caller's order; null when none were ever told.</summary>
    public IReadOnlyList<PhoneNumber>? Phones => _phones;

    /// <summary>The sites it belongs to.</summary>
    public IReadOnlyList<Guid>? SiteprofileUuids { get; private set; }

    /// <summary>The programs it takes part in; may be empty.</summary>
    public IReadOnlyList<Guid> Workflowlevel1Uuids { get; private set; } = [];

    /// <summary>The projects it takes part in.</summary>
    public IReadOnlyList<Guid>? Workflowlevel2Uuids { get; private set; }

    /// <summary>Free text.</summary>
    public string? Notes { get; private set; }

    /// <summary>The error for a customer number that another contact of the organization has.</summary>
    public static DomainRuleException CustomerNumberTaken() => new("Another contact has this customer number.", "customer_id");

    /// <summary>The error for a CoreUser that another contact of the organization is.</summary>
    public static DomainRuleException CoreUserTaken() => new("Another contact is this CoreUser.", "core_user_uuid");

    /// <summary>Makes a contact with the number its organization gave it.</summary>
    public static Contact Register(Guid organizationUuid, int customerNumber, PersonName name)
    {
        var contact = new Contact { OrganizationUuid = Guard.Against.Default(organizationUuid) };
        contact.Renumber(customerNumber);
        contact.Rename(name);
        return contact;
    }

    /// <summary>Gives it another customer number, which its organization must have taken.</summary>
    public void Renumber(int customerNumber) => CustomerNumber = Guard.Against.NegativeOrZero(customerNumber);

    /// <summary>Says which CoreUser it is, or that it is none.</summary>
    public void Identify(Guid? coreUserUuid) => CoreUserUuid = coreUserUuid;

    /// <summary>Calls it by another name.</summary>
    public void Rename(PersonName name)
    {
        Name = Guard.Against.Null(name);
        (FirstNameSortKey, FirstNameOtherKey) = KeysOf(name.FirstName);
        (LastNameSortKey, LastNameOtherKey) = KeysOf(name.LastName);
        RefreshSearchText();
    }

    /// <summary>Puts it into a kind, or into none.</summary>
    /// <exception cref="DomainRuleException">Its organization cannot see that kind; told as if there were no such kind.</exception>
    public void Classify(ContactType? contactType)
    {
        ContactType = contactType is null || contactType.IsVisibleTo(OrganizationUuid) ? contactType : throw ContactType.Unknown();
        ContactTypeId = contactType?.Id;
    }

    /// <summary>Says what it is to the organization, and what else is worth knowing.</summary>
    /// <exception cref="DomainRuleException">A text is too long.</exception>
    public void Describe(CustomerType? customerType, string? company, string? notes)
    {
        CustomerType = customerType;
        Company = Text.OfOptional(company, CompanyMaxLength, "company");
        CompanySortKey = SortKey.Cut(SortKey.Of(Company) ?? "", CompanySortKeyMaxLength);
        IsWithoutCompany = Company is null;
        RefreshSearchText();
        Notes = Text.OfOptional(notes, maxLength: null, "notes");
    }

    /// <summary>Says where it can be reached; each list replaces the one before.</summary>
    public void ReachAt(IEnumerable<Address>? addresses, IEnumerable<EmailAddress>? emails, IEnumerable<PhoneNumber>? phones)
    {
        _addresses = addresses?.ToList();
        _emails = emails?.ToList();
        _phones = phones?.ToList();
        RefreshSearchText();
    }

    /// <summary>Says which sites, programs and projects of other services it belongs to; any uuid is taken.</summary>
    public void LinkTo(IReadOnlyList<Guid>? siteprofiles, IReadOnlyList<Guid> workflowlevel1, IReadOnlyList<Guid>? workflowlevel2)
    {
        SiteprofileUuids = siteprofiles;
        Workflowlevel1Uuids = Guard.Against.Null(workflowlevel1);
        Workflowlevel2Uuids = workflowlevel2;
    }

    /// <summary>
    /// Where to visit it: the first delivery, home, business, billing or mailing address that says anything, in that order; else null.
    /// Addresses without a type are not used (contract, AppointmentNotification).
    /// </summary>
    public string? VisitAddress() =>
        VisitOrder
            .SelectMany(type => _addresses?.Where(a => a.Type == type) ?? [])
            .Select(a => a.ToLine())
            .FirstOrDefault(line => line.Length > 0);

    /// <summary>Takes it out of the bin.</summary>
    public void Restore() => LeaveBin();

    /// <inheritdoc/>
    public IEnumerable<Lookup> Lookups() =>
        [
            .. (_emails ?? []).Select(e => ContactLookup.Email(e.Email)),
            .. (_phones ?? []).Select(p => ContactLookup.Phone(p.Number)).Where(l => l.Value.Length > 0),
            .. Lookup.OfEach(ContactLookup.SiteprofileKind, SiteprofileUuids),
            .. Lookup.OfEach(ContactLookup.Workflowlevel1Kind, Workflowlevel1Uuids),
            .. Lookup.OfEach(ContactLookup.Workflowlevel2Kind, Workflowlevel2Uuids),
        ];

    /// <summary>Says that the contact is deleted as a person's data, together with all that is held of the person.</summary>
    /// <param name="uuids">What goes with it, also what went before and left traces only.</param>
    /// <param name="now">The moment.</param>
    public void Erase(IReadOnlyList<Guid> uuids, DateTimeOffset now)
    {
        MarkErased();
        Raise(new PersonErased(OrganizationUuid, Uuid, uuids, Instant.Of(now)));
    }

    private static (string, string?) KeysOf(string name) =>
        (
            SortKey.Cut(SortKey.Of(name) ?? "", NameSortKeyMaxLength),
            SortKey.OtherSpellingOf(name) is { } other ? SortKey.Cut(other, NameSortKeyMaxLength) : null
        );

    private void RefreshSearchText() =>
        SearchText = Common.SearchText.Of([Name.FirstName, Name.LastName, Company, .. (_emails ?? []).Select(e => e.Email)]);
}
