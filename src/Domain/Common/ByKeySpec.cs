namespace ContactAppointment.Domain.Common;

/// <summary>The one entity that a path of the API names, by id or uuid.</summary>
public class ByKeySpec<T> : Specification<T>
    where T : Entity
{
    /// <summary>Selects by whichever the key holds.</summary>
    /// <param name="key">The name in the path.</param>
    /// <param name="toRead">Whether it is only read.</param>
    /// <param name="bin">Whether it is looked for in the bin.</param>
    public ByKeySpec(ResourceKey key, bool toRead = false, BinView bin = BinView.WithoutBin)
    {
        Key = key;
        Query.In(bin);
        if (toRead)
            Query.AsNoTracking();
        if (key.Uuid is { } uuid)
            Query.Where(e => e.Uuid == uuid);
        else
            Query.Where(e => e.Id == key.Id);
    }

    /// <summary>The name in the path.</summary>
    public ResourceKey Key { get; }
}
