using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>The contacts of an organization that have an e-mail address which another one has.</summary>
public sealed class OtherContactWithEmailSpec : Specification<Contact>
{
    /// <summary>Selects by organization and address, and leaves one contact out.</summary>
    public OtherContactWithEmailSpec(Guid organizationUuid, string email, Guid contactUuid) =>
        Query.Where(c => c.OrganizationUuid == organizationUuid && c.Uuid != contactUuid).Lookup(ContactLookup.Email(email));
}
