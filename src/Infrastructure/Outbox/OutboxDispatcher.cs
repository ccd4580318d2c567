using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Hands waiting events to their handlers: each at least once, and at a time to one process only.</summary>
internal sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
)
{
    /// <summary>How long a stop waits for a handler; well below the 30 seconds after which the host stops waiting for us.</summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(15);

    /// <summary>Handles what is due now.</summary>
    /// <param name="stopping">Stops claiming and starting; what has been started is finished, because a mail half sent may be a mail sent twice.</param>
    /// <returns>How many events were claimed.</returns>
    public async Task<int> DispatchAsync(CancellationToken stopping)
    {
        var claimed = await InScopeAsync(queue => queue.ClaimAsync(options.Value.MaxParallel, stopping));
        await Task.WhenAll(claimed.Select(message => HandleAsync(message, stopping)));
        return claimed.Count;
    }

    private async Task HandleAsync(OutboxMessage message, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            await InScopeAsync(queue => queue.ReleaseAsync(message));
            return;
        }

        try
        {
            await RunWithLeaseAsync(message, stopping);
            await InScopeAsync(queue => queue.CompleteAsync(message));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await InScopeAsync(queue => queue.ReleaseAsync(message));
        }
#pragma warning disable CA1031 // whatever a handler throws, the event must stay in the queue
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(e, message.Type, message.Id, message.Attempts + 1);
            await InScopeAsync(queue => queue.PostponeAsync(message, e.Message, isFinal: e is GiveUpException));
        }
    }

    /// <summary>Handles an event while its lease is kept up; a handler that lost it is stopped, because another process has taken over.</summary>
    private async Task RunWithLeaseAsync(OutboxMessage message, CancellationToken stopping)
    {
        using var lost = new CancellationTokenSource();
        using var finished = new CancellationTokenSource();
        await using var grace = stopping.Register(() => lost.CancelAfter(StopGrace));
        var keeping = KeepLeaseAsync(message, lost, finished.Token);
        try
        {
            await RunHandlersAsync(message, lost.Token);
        }
        finally
        {
            await finished.CancelAsync();
            await keeping;
        }
    }

    private async Task KeepLeaseAsync(OutboxMessage message, CancellationTokenSource lost, CancellationToken finished)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, clock);
        var renewedAt = clock.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(finished))
                if (await TryRenewAsync(message))
                    renewedAt = clock.GetTimestamp();
                else if (clock.GetElapsedTime(renewedAt) > options.Value.Lease / 2)
                    await lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The handler has finished.
        }
    }

    private async Task<bool> TryRenewAsync(OutboxMessage message)
    {
        try
        {
            return await InScopeAsync(queue => queue.RenewAsync(message));
        }
#pragma warning disable CA1031 // the store may be away for a moment; there is time for another try
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogRenewalFailure(e, message.Id);
            return false;
        }
    }

    private async Task RunHandlersAsync(OutboxMessage message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(message.OrganizationUuid);
        var domainEvent = OutboxEvents.Read(message);
        var runner = (IHandlerRunner)
            ActivatorUtilities.CreateInstance(scope.ServiceProvider, typeof(HandlerRunner<>).MakeGenericType(domainEvent.GetType()));
        await runner.RunAsync(domainEvent, ct);
    }

    private async Task<T> InScopeAsync<T>(Func<OutboxQueue, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<OutboxQueue>());
    }

    private Task<bool> InScopeAsync(Func<OutboxQueue, Task> work) =>
        InScopeAsync(async queue =>
        {
            await work(queue);
            return true;
        });

    [LoggerMessage(LogLevel.Warning, "{EventType} {OutboxId} failed at try {Attempt}")]
    private partial void LogFailure(Exception e, string eventType, int outboxId, int attempt);

    [LoggerMessage(LogLevel.Warning, "The lease of {OutboxId} could not be renewed")]
    private partial void LogRenewalFailure(Exception e, int outboxId);

    private interface IHandlerRunner
    {
        Task RunAsync(IDomainEvent domainEvent, CancellationToken ct);
    }

    private sealed class HandlerRunner<TEvent>(IEnumerable<IDomainEventHandler<TEvent>> handlers) : IHandlerRunner
        where TEvent : IDomainEvent
    {
        public async Task RunAsync(IDomainEvent domainEvent, CancellationToken ct)
        {
            foreach (var handler in handlers)
                await handler.HandleAsync((TEvent)domainEvent, ct);
        }
    }
}
