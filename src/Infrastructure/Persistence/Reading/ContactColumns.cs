using System.Linq.Expressions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>The columns of a contact that the API shows, and how a row of them becomes its answer.</summary>
internal static class ContactColumns
{
    public const string Kind = "contact";
    public const string PageKind = "contacts, a page";
    public const string CountKind = "contacts, counted";
    public const string NeighboursKind = "contacts of appointments";

    public static readonly Expression<Func<Contact, object>> All = c => new
    {
        c.Id,
        c.Uuid,
        c.Version,
        c.CoreUserUuid,
        c.CustomerNumber,
        c.Name.FirstName,
        c.Name.MiddleName,
        c.Name.LastName,
        c.Name.Title,
        c.Name.Suffix,
        TypeUuid = (Guid?)c.ContactType!.Uuid,
        TypeName = c.ContactType!.Name,
        TypeVersion = (int?)c.ContactType!.Version,
        c.CustomerType,
        c.Company,
        Addresses = EF.Property<List<Address>>(c, "_addresses"),
        Emails = EF.Property<List<EmailAddress>>(c, "_emails"),
        Phones = EF.Property<List<PhoneNumber>>(c, "_phones"),
        c.SiteprofileUuids,
        c.Workflowlevel1Uuids,
        c.Workflowlevel2Uuids,
        c.Notes,
        c.OrganizationUuid,
        c.CreateDate,
        c.EditDate,
    };

    private static readonly StoredChoices<Title> _titles = new(Titles.All);
    private static readonly StoredChoices<CustomerType> _customerTypes = new(CustomerTypes.All);
    private static readonly StoredChoices<AddressType> _addressTypes = new(AddressTypes.All);
    private static readonly StoredChoices<EmailType> _emailTypes = new(EmailTypes.All);
    private static readonly StoredChoices<PhoneType> _phoneTypes = new(PhoneTypes.All);

    private static readonly StoredObjects<AddressDto> _addresses = new(
        values => new AddressDto
        {
            Type = _addressTypes.Of(values[0]).Value,
            Street = values[1],
            HouseNumber = values[2],
            PostalCode = values[3],
            City = values[4],
            Country = values[5],
        },
        nameof(Address.Type),
        nameof(Address.Street),
        nameof(Address.HouseNumber),
        nameof(Address.PostalCode),
        nameof(Address.City),
        nameof(Address.Country)
    );

    private static readonly StoredObjects<EmailDto> _emails = new(
        values => new EmailDto { Type = _emailTypes.Of(values[0]).Value, Email = values[1]! },
        nameof(EmailAddress.Type),
        nameof(EmailAddress.Email)
    );

    private static readonly StoredObjects<PhoneDto> _phones = new(
        values => new PhoneDto { Type = _phoneTypes.Of(values[0]).Value, Number = values[1]! },
        nameof(PhoneNumber.Type),
        nameof(PhoneNumber.Number)
    );

    /// <summary>The contacts of some uuids.</summary>
    public static IQueryable Of(AppDbContext context, ITextSearch search, Guid organization, IReadOnlyList<Guid> uuids) =>
        context.Page(new ContactsByUuidsSpec(organization, uuids), search).Select(All);

    public static ContactDto Read(StoredRow row)
    {
        var title = _titles.Of(row.TextOrNull(8));
        var customerType = _customerTypes.Of(row.TextOrNull(13));
        return new ContactDto
        {
            Id = row.Number(0),
            Uuid = row.Uuid(1),
            Version = row.Number(2),
            CoreUserUuid = row.UuidOrNull(3),
            CustomerId = row.Number(4),
            FirstName = row.Text(5),
            MiddleName = row.Text(6),
            LastName = row.Text(7),
            Title = title.Value,
            TitleDisplay = title.Display,
            Suffix = row.Text(9),
            ContactType = row.UuidOrNull(10),
            ContactTypeName = row.TextOrNull(11),
            ContactTypeVersion = row.NumberOrNull(12),
            CustomerType = customerType.Value,
            CustomerTypeDisplay = customerType.Display,
            Company = row.TextOrNull(14),
            Addresses = row.IsNull(15) ? null : _addresses.Read(row.Json(15)),
            Emails = row.IsNull(16) ? null : _emails.Read(row.Json(16)),
            Phones = row.IsNull(17) ? null : _phones.Read(row.Json(17)),
            SiteprofileUuids = row.UuidsOrNull(18),
            Workflowlevel1Uuids = row.Uuids(19),
            Workflowlevel2Uuids = row.UuidsOrNull(20),
            Notes = row.TextOrNull(21),
            OrganizationUuid = row.Uuid(22),
            CreateDate = row.Moment(23),
            EditDate = row.Moment(24),
        };
    }
}
