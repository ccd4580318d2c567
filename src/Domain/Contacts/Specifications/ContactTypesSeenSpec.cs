using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts.Specifications;

/// <summary>The contact types that an organization sees, its own and the global ones, by id; to be read.</summary>
public sealed class ContactTypesSeenSpec : Specification<ContactType>
{
    /// <summary>Selects by organization.</summary>
    /// <param name="organizationUuid">Who looks; null for somebody without an organization, who sees the global ones.</param>
    /// <param name="isGlobal">Whether only the global ones are meant, or only the others; null for all.</param>
    /// <param name="bin">Whether those in the bin are meant.</param>
    public ContactTypesSeenSpec(Guid? organizationUuid, bool? isGlobal = null, BinView bin = BinView.WithoutBin)
    {
        Query.In(bin);
        Query.Where(t => t.IsGlobal || t.OrganizationUuid == organizationUuid).OrderBy(t => t.Id).AsNoTracking();
        if (isGlobal is { } wanted)
            Query.Where(t => t.IsGlobal == wanted);
    }
}
