namespace ContactAppointment.Domain.Common;

/// <summary>A page of an organization's entities of one kind, by id; to be read.</summary>
public abstract class PageSpec<T> : Specification<T>
    where T : Entity, IBelongsToOrganization
{
    /// <summary>Selects at most <paramref name="count"/> entities from a place on, or all of them.</summary>
    protected PageSpec(Guid organizationUuid, Keyset? from, int? count)
    {
        Query.Where(e => e.OrganizationUuid == organizationUuid).AsNoTracking();
        if (from is { IsBackward: true })
            Query.Where(e => e.Id < from.Id).OrderByDescending(e => e.Id);
        else if (from is not null)
            Query.Where(e => e.Id > from.Id).OrderBy(e => e.Id);
        else
            Query.OrderBy(e => e.Id);
        if (count is { } most)
            Query.Take(most);
    }
}
