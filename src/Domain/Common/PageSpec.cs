namespace ContactAppointment.Domain.Common;

/// <summary>A page of an organization's entities of one kind; to be read.</summary>
public abstract class PageSpec<T> : Specification<T>
    where T : Entity, IBelongsToOrganization
{
    /// <summary>Selects the entities of a page.</summary>
    protected PageSpec(Guid organizationUuid, ListPage<T> page)
    {
        Query.Where(e => e.OrganizationUuid == organizationUuid).In(page.Bin).AsNoTracking();
        Query.OrderBy(page.Order.Orderings(isReversed: page.From is { IsBackward: true }));
        if (page.From is { } place)
            foreach (var isBeyond in page.Order.Beyond(place))
                Query.Where(isBeyond);
        if (page.Count is { } most)
            Query.Take(most);
    }
}
