using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Runs all handlers of one event.</summary>
internal abstract class HandlerRunner
{
    public static HandlerRunner Of(IServiceProvider services, IDomainEvent domainEvent) =>
        (HandlerRunner)ActivatorUtilities.CreateInstance(services, typeof(Runner<>).MakeGenericType(domainEvent.GetType()), domainEvent);

    public abstract Task RunAsync(CancellationToken ct);

    private sealed class Runner<TEvent>(IEnumerable<IDomainEventHandler<TEvent>> handlers, TEvent domainEvent) : HandlerRunner
        where TEvent : IDomainEvent
    {
        public override async Task RunAsync(CancellationToken ct)
        {
            foreach (var handler in handlers)
                await handler.HandleAsync(domainEvent, ct);
        }
    }
}
