using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>The contact of an organization that has a customer number.</summary>
public sealed class ContactByCustomerNumberSpec : Specification<Contact>
{
    /// <summary>Selects by organization and number.</summary>
    public ContactByCustomerNumberSpec(Guid organizationUuid, int customerNumber) =>
        Query.Where(c => c.OrganizationUuid == organizationUuid && c.CustomerNumber == customerNumber);
}
