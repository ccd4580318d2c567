using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>
/// Does one outside thing after an event. It runs in the background, after the change that raised the event was committed,
/// and may run twice; when it throws it is run again later, unless it throws <see cref="Exceptions.GiveUpException"/>.
/// </summary>
public interface IDomainEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Handles one event.</summary>
    Task HandleAsync(TEvent domainEvent, CancellationToken ct);
}
