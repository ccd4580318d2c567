using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>The contacts of an organization among a list of uuids, to be shown beside what names them.</summary>
public sealed class ContactsByUuidsSpec : Specification<Contact>
{
    /// <summary>Selects by organization and uuids; unknown ones are left out.</summary>
    public ContactsByUuidsSpec(Guid organizationUuid, IReadOnlyCollection<Guid> uuids) =>
        Query.Where(c => c.OrganizationUuid == organizationUuid && uuids.Contains(c.Uuid)).AsNoTracking();
}
