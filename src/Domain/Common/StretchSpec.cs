namespace ContactAppointment.Domain.Common;

/// <summary>A stretch of what an organization has of one kind, in the bin, too, by rising ids; to be read.</summary>
public abstract class StretchSpec<T> : Specification<T>
    where T : Entity, IBelongsToOrganization
{
    /// <summary>Selects by organization and place.</summary>
    protected StretchSpec(Guid organizationUuid, Stretch stretch) =>
        Query
            .In(BinView.WithBin)
            .Where(e => e.OrganizationUuid == organizationUuid)
            .Where(e => e.Id > stretch.After)
            .OrderBy(e => e.Id)
            .Take(stretch.Count)
            .AsNoTracking();
}
