using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Domain.Contacts.Specifications;

namespace ContactAppointment.Application.Contacts.ListContacts;

/// <summary>Works out which contacts a query means.</summary>
internal sealed class ContactFilterReader(ContactLookups lookups, OrganizationClock clock) : IUseCasePart
{
    // The type of no contact: a uuid of a type that the caller cannot see is not told apart from one without contacts.
    private const int NoType = 0;

    public async Task<ContactFilter> ReadAsync(ListContactsQuery query, Guid organizationUuid, CancellationToken ct) =>
        new()
        {
            Search = SearchWord.AllOf(query.Search),
            StartsWith = query.StartsWith,
            SiteprofileUuids = query.SiteprofileUuids,
            Workflowlevel1Uuids = query.Workflowlevel1Uuids,
            Workflowlevel2Uuids = query.Workflowlevel2Uuids,
            ContactTypeId = await TypeIdOfAsync(query.ContactType, organizationUuid, ct),
            CustomerType = CustomerTypes.All.ParseOptional(query.CustomerType, "customer_type"),
            Email =
                query.Email is null || EmailAddress.IsValid(query.Email)
                    ? query.Email
                    : throw new InputException("email", EmailAddress.InvalidMessage),
            Phone =
                query.Phone is null || PhoneNumber.DigitsOf(query.Phone).Length > 0
                    ? query.Phone
                    : throw new InputException("phone", "Enter a phone number with digits."),
            Bin = BinViews.Of(query.IsDeleted),
            EditedSince = await clock.FirstOfAsync(query.EditedSince, ct),
        };

    private async Task<int?> TypeIdOfAsync(string? given, Guid organizationUuid, CancellationToken ct)
    {
        if (given is null)
            return null;
        if (await lookups.SeekTypeAsync(given, organizationUuid, ct) is { } type)
            return type.Id;
        return UuidText.TryParse(given, out _) ? NoType : throw ContactType.Unknown();
    }
}
