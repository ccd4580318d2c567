namespace ContactAppointment.Domain.Common;

/// <summary>The one entity that a path of the API names, wherever it is; to be read.</summary>
public sealed class EntityAnywhereSpec<T> : ByKeySpec<T>
    where T : Entity
{
    /// <summary>Selects by id or uuid.</summary>
    public EntityAnywhereSpec(ResourceKey key)
        : base(key, toRead: true) { }
}
