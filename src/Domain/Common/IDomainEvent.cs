namespace ContactAppointment.Domain.Common;

/// <summary>
/// Something that happened to an aggregate. It carries ids and values, never entities, because it is stored as JSON
/// and handled later, perhaps after the row has changed.
/// </summary>
public interface IDomainEvent
{
    /// <summary>The organization whose data the event speaks of; its handlers see nothing else.</summary>
    Guid OrganizationUuid { get; }

    /// <summary>
    /// Names the piece of work the event asks for. While an event of the same key waits, asking again does not queue
    /// a second one.
    /// </summary>
    string Key { get; }

    /// <summary>When its work is to be done at the earliest; null for at once.</summary>
    DateTimeOffset? DueAt => null;

    /// <summary>
    /// What its work may have to wait for together with the work of others, such as one mail domain; null for nothing. Work that waits
    /// for one such thing never takes all the hands.
    /// </summary>
    string? Lane => null;
}
