using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>The contact of an organization that is a CoreUser.</summary>
public sealed class ContactByCoreUserSpec : Specification<Contact>
{
    /// <summary>Selects by organization and CoreUser.</summary>
    public ContactByCoreUserSpec(Guid organizationUuid, Guid coreUserUuid) =>
        Query.Where(c => c.OrganizationUuid == organizationUuid && c.CoreUserUuid == coreUserUuid);
}
