namespace ContactAppointment.Domain.Common;

/// <summary>Everything of one kind that an organization has; to be read.</summary>
public sealed class OfOrganizationSpec<T> : Specification<T>
    where T : Entity, IBelongsToOrganization
{
    /// <summary>Selects by organization.</summary>
    public OfOrganizationSpec(Guid organizationUuid) =>
        Query.Where(e => e.OrganizationUuid == organizationUuid).OrderBy(e => e.Id).AsNoTracking();
}
