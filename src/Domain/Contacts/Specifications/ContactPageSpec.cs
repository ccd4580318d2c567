using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>One page of an organization's contacts, by first name and then id.</summary>
public sealed class ContactPageSpec : Specification<Contact>
{
    /// <summary>Selects <paramref name="limit"/> contacts after the first <paramref name="offset"/>.</summary>
    public ContactPageSpec(Guid organizationUuid, int limit, int offset) =>
        Query
            .Where(c => c.OrganizationUuid == organizationUuid)
            .OrderBy(c => c.FirstNameSortKey)
            .ThenBy(c => c.Id)
            .Skip(offset)
            .Take(limit)
            .AsNoTracking();
}
