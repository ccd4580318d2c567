using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>One stretch of an organization's contacts, filtered and sorted as a caller wishes; to be read.</summary>
public sealed class ContactPageSpec : Specification<Contact>
{
    /// <summary>What the list can be sorted by.</summary>
    public static readonly SortFields<Contact> SortFields = new SortFields<Contact> { Default = "first_name" }
        .With("first_name", c => c.FirstNameSortKey)
        .With("last_name", c => c.LastNameSortKey)
        .With("company", c => c.CompanySortKey, isMissing: c => c.IsWithoutCompany)
        .With("customer_id", c => c.CustomerNumber)
        .With("create_date", c => c.CreateDate)
        .With("edit_date", c => c.EditDate);

    /// <summary>Selects <paramref name="limit"/> contacts after the first <paramref name="offset"/>.</summary>
    public ContactPageSpec(Guid organizationUuid, ContactFilter filter, SortOrder<Contact> order, int limit, int offset)
    {
        Query.In(filter.Bin).Where(c => c.OrganizationUuid == organizationUuid).Search(c => c.SearchText, filter.Search);
        if (filter.StartsWith is { Length: > 0 } beginning)
            Query.StartsWith(
                SortKey.SpellingsOf(beginning),
                c => c.FirstNameSortKey,
                c => c.LastNameSortKey,
                c => c.FirstNameOtherKey,
                c => c.LastNameOtherKey
            );
        FilterByLists(filter);
        if (filter.ContactTypeId is { } type)
            Query.Where(c => c.ContactTypeId == type);
        if (filter.CustomerType is { } customerType)
            Query.Where(c => c.CustomerType == customerType);
        if (filter.EditedSince is { } since)
            Query.Where(c => c.EditDate >= since);
        Query.OrderBy(order.Orderings()).Skip(offset).Take(limit).AsNoTracking();
    }

    private void FilterByLists(ContactFilter filter)
    {
        if (filter.Email is { } email)
            Query.Lookup(ContactLookup.Email(email));
        if (filter.Phone is { } phone)
            Query.Lookup(ContactLookup.Phone(phone));
        Query.LookupAny(ContactLookup.SiteprofileKind, filter.SiteprofileUuids);
        Query.LookupAny(ContactLookup.Workflowlevel1Kind, filter.Workflowlevel1Uuids);
        Query.LookupAny(ContactLookup.Workflowlevel2Kind, filter.Workflowlevel2Uuids);
    }
}
