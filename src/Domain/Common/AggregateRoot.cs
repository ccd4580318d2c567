namespace ContactAppointment.Domain.Common;

/// <summary>The only way into a cluster of objects that change together; it raises the events of all of them.</summary>
public abstract class AggregateRoot : Entity
{
    private readonly List<IDomainEvent> _domainEvents = [];

    /// <summary>What happened since the last save, oldest first. Loading from the store never adds to it.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => _domainEvents.AsReadOnly();

    /// <summary>Forgets the events; called once they are safely stored.</summary>
    public void ClearDomainEvents() => _domainEvents.Clear();

    /// <summary>Adds an event that will be stored together with the change that raised it.</summary>
    protected void Raise(IDomainEvent domainEvent) => _domainEvents.Add(domainEvent);
}
