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
}
