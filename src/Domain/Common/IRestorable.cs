namespace ContactAppointment.Domain.Common;

/// <summary>What goes to the bin when it is deleted: nobody sees it any more, and for a while it can be restored.</summary>
public interface IRestorable
{
    /// <summary>When it was deleted, in UTC; null while it is there.</summary>
    DateTimeOffset? DeletedAt { get; }

    /// <summary>The deletion that took it. What went together comes back together.</summary>
    Guid? DeletionUuid { get; }

    /// <summary>Puts it into the bin. Called by the store for everything that is deleted, so that no use case can forget it.</summary>
    /// <param name="deletion">Names the deletion.</param>
    /// <param name="now">The moment.</param>
    /// <param name="author">The CoreUser who deletes it, if one is known.</param>
    void Discard(Guid deletion, DateTimeOffset now, Guid? author);
}
