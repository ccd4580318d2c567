using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Organizations;

/// <summary>The organization that a token names, if it has written anything yet.</summary>
public sealed class OrganizationByUuidSpec : Specification<Organization>
{
    /// <summary>Selects by the token's uuid.</summary>
    public OrganizationByUuidSpec(Guid uuid) => Query.Where(o => o.Uuid == uuid);
}
