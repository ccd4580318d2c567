using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>Plays the store's part: nobody else gives out ids.</summary>
internal static class StoredEntities
{
    public static T WithId<T>(this T entity, int id)
        where T : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(entity, id);
        return entity;
    }

    /// <summary>The entity as it is right after a save.</summary>
    public static T Saved<T>(this T entity)
        where T : Entity
    {
        entity.Stamp(Known.Now, Known.User);
        (entity as AggregateRoot)?.ClearDomainEvents();
        return entity;
    }
}
