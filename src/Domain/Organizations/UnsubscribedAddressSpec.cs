using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Domain.Organizations;

/// <summary>The note that an address wants no more reminders of an organization, however the address is written.</summary>
public sealed class UnsubscribedAddressSpec : Specification<UnsubscribedAddress>
{
    /// <summary>Selects by the organization and the address.</summary>
    public UnsubscribedAddressSpec(Guid organizationUuid, string address)
    {
        var folded = EmailAddress.ComparableOf(address.Trim());
        Query.Where(a => a.OrganizationUuid == organizationUuid).Where(a => a.Address == folded);
    }
}
