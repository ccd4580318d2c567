using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Organizations;

/// <summary>Every address that wants no more reminders of an organization, by id; to be read.</summary>
public sealed class UnsubscribedAddressesOfOrganizationSpec : Specification<UnsubscribedAddress>
{
    /// <summary>Selects by the organization.</summary>
    public UnsubscribedAddressesOfOrganizationSpec(Guid organizationUuid) =>
        Query.Where(a => a.OrganizationUuid == organizationUuid).OrderBy(a => a.Id).AsNoTracking();
}
