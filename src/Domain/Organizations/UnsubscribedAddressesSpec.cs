using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Organizations;

/// <summary>The notes that some addresses want no more reminders of an organization, by id.</summary>
public sealed class UnsubscribedAddressesSpec : Specification<UnsubscribedAddress>
{
    /// <summary>Selects by the organization and the addresses as they are compared (<see cref="EmailAddress.ComparableOf"/>).</summary>
    public UnsubscribedAddressesSpec(Guid organizationUuid, IReadOnlyCollection<string> addresses) =>
        Query.Where(a => a.OrganizationUuid == organizationUuid).Where(a => addresses.Contains(a.Address)).OrderBy(a => a.Id);
}
