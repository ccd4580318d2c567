using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>The contact types that an organization sees under a name, in any case; its own before a global one.</summary>
public sealed class ContactTypesByNameSpec : Specification<ContactType>
{
    /// <summary>Selects by organization and folded name.</summary>
    public ContactTypesByNameSpec(Guid organizationUuid, string name)
    {
        var key = ContactType.KeyOf(name);
        Query
            .Where(t => t.IsGlobal || t.OrganizationUuid == organizationUuid)
            .Where(t => t.NameKey == key)
            .OrderBy(t => t.IsGlobal)
            .ThenBy(t => t.Id);
    }
}
