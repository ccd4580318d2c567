namespace ContactAppointment.Domain.Common;

/// <summary>What the API can name and address: it has identity, belongs to an organization, and knows when and by whom it was changed.</summary>
public abstract class Entity
{
    /// <summary>Assigned by the store on the first save; 0 before. Unique per kind, over all organizations.</summary>
    public int Id { get; private set; }

    /// <summary>The identity that never changes; version 7 (RFC 9562 §5.7), made with the entity.</summary>
    public Guid Uuid { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Rises by one with every saved change; two writers of the same version cannot both succeed.</summary>
    public int Version { get; private set; }

    /// <summary>When the entity was first saved, in UTC.</summary>
    public DateTimeOffset CreateDate { get; private set; }

    /// <summary>When the entity was last changed, in UTC; later than before on every change.</summary>
    public DateTimeOffset EditDate { get; private set; }

    /// <summary>The CoreUser who made it, or null where nobody was named (a seed, a worker).</summary>
    public Guid? CreatedBy { get; private set; }

    /// <summary>The CoreUser who changed it last, or null where nobody was named.</summary>
    public Guid? EditedBy { get; private set; }

    /// <summary>When it was put into the bin, in UTC; null while it is there. Only an <see cref="IRestorable"/> goes to the bin.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The CoreUser who deleted it; null while it is there, and where nobody was named.</summary>
    public Guid? DeletedBy { get; private set; }

    /// <summary>The deletion that took it; what went together comes back together.</summary>
    public Guid? DeletionUuid { get; private set; }

    /// <summary>Whether something that is told with this entity, but stored beside it, has changed since the last save.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>Whether a change elsewhere rests on this being as it was read: where somebody has changed it by then, the save fails.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Whether it is deleted as somebody's personal data: nothing that it said is recorded of that.</summary>
    public bool IsErased { get; private set; }

    /// <summary>
    /// Records one saved change. Called by the store for every entity it saves, so that no use case can forget it.
    /// </summary>
    /// <param name="now">The moment of the change.</param>
    /// <param name="author">The CoreUser who makes it, if one is known.</param>
    public void Stamp(DateTimeOffset now, Guid? author)
    {
        now = Instant.Of(now);
        if (Version == 0)
        {
            CreateDate = now;
            CreatedBy = author;
        }

        // Two changes within one tick of the clock, or a clock that was set back, still move the date on.
        EditDate = now > EditDate ? now : EditDate + Instant.Precision;
        EditedBy = author;
        Version++;
        IsTouched = false;
    }

    /// <summary>Puts it into the bin. Called by the store for everything that is deleted, so that no use case can forget it.</summary>
    /// <param name="deletion">Names the deletion.</param>
    /// <param name="now">The moment.</param>
    /// <param name="author">The CoreUser who deletes it, if one is known.</param>
    public void Discard(Guid deletion, DateTimeOffset now, Guid? author) =>
        (DeletionUuid, DeletedAt, DeletedBy) = (deletion, Instant.Of(now), author);

    /// <summary>Takes it out of the bin.</summary>
    protected internal void LeaveBin() => (DeletionUuid, DeletedAt, DeletedBy) = (null, null, null);

    /// <summary>Marks the entity as changed although none of its own columns is.</summary>
    protected internal void Touch() => IsTouched = true;

    /// <summary>Says that a change elsewhere rests on this being as it was read. It is not changed by that, nor is its version.</summary>
    protected internal void Hold() => IsHeld = true;

    /// <summary>Says that it is deleted as somebody's personal data; whoever says so deletes it.</summary>
    protected internal void MarkErased() => IsErased = true;
}
