using System.Collections.Concurrent;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>
/// Hands waiting events to their handlers: each at least once, and at a time to one process only. Events flow: one that takes long holds up
/// nothing but its hand, see <see cref="OutboxLanes"/>.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes,
    OutboxSettler settler,
    OutboxSignal signal,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
)
{
    /// <summary>What callers are told of a failure that is none of the mail server's.</summary>
    public const string InternalError = "The service could not make the mail. It will try again.";

    /// <summary>What callers are told of a mail whose answer a stop did not wait for any longer.</summary>
    public const string StoppedError = "The service was stopped before the mail server had answered. It will try again.";

    /// <summary>How long a stop waits for a handler: what the mail server has may be a second mail when it is not waited for.</summary>
    public static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(60);

    /// <summary>How long the host waits for us at least: for the handlers, and then for what became of them to be written.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(75);

    private readonly OutboxLanes _lanes = new(options.Value.MaxParallel, options.Value.SlowAfter, clock);
    private readonly ConcurrentDictionary<OutboxMessage, Task> _inHand = new();
    private IReadOnlyList<string>? _unseenLanes;

    /// <summary>
    /// Whether the last look saw all that was due then, but for lanes that are full still. Looking again whenever a mail is done would walk
    /// past all that such a lane has waiting.
    /// </summary>
    public bool HasSeenAll => _unseenLanes is { } unseen && !unseen.Except(_lanes.FullLanes()).Any();

    /// <summary>Takes what is due now, as far as there is room, and starts handling it.</summary>
    /// <param name="stopping">Stops claiming and starting; what has been started is finished, because a mail half sent may be a mail sent twice.</param>
    /// <returns>How many events were claimed.</returns>
    public async Task<int> DispatchAsync(CancellationToken stopping)
    {
        _unseenLanes = null;
        if (_lanes.Room is not (> 0 and var room))
            return 0;
        var fullLanes = _lanes.FullLanes();
        var claim = await ClaimAsync(room, fullLanes, stopping);
        if (claim.IsAllThatIsDue)
            _unseenLanes = fullLanes;
        var taken = claim.Messages.Select(m => (Message: m, Ticket: _lanes.Take(m.Lane))).ToList();
        foreach (var ofOne in taken.GroupBy(t => t.Message.OrganizationUuid))
            await StartAsync(ofOne.Key, [.. ofOne], stopping);
        return claim.Messages.Count;
    }

    /// <summary>Waits until everything that was taken is done with.</summary>
    public async Task WhenIdleAsync()
    {
        while (!_inHand.IsEmpty)
            await Task.WhenAll(_inHand.Values);
    }

    private async Task<OutboxClaim> ClaimAsync(int room, IReadOnlyList<string> fullLanes, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxQueue>().ClaimAsync(room, fullLanes, _lanes.RoomIn, stopping);
    }

    private async Task StartAsync(
        Guid organization,
        IReadOnlyList<(OutboxMessage Message, LaneTicket Ticket)> taken,
        CancellationToken stopping
    )
    {
        Exception? failure = null;
        try
        {
            await BeginAsync(organization, [.. taken.Select(t => t.Message)]);
        }
#pragma warning disable CA1031 // whatever it is, the rows must go back to the queue
        catch (Exception e)
#pragma warning restore CA1031
        {
            var first = taken[0].Message;
            LogFailure(e, first.Type, first.Id, first.Attempts + 1);
            failure = e;
        }

        foreach (var (message, ticket) in taken)
        {
            var handling = new TaskCompletionSource();
            _inHand[message] = handling.Task;
            _ = RunAsync(message, ticket, failure, handling, stopping);
        }
    }

    private async Task BeginAsync(Guid organization, IReadOnlyList<OutboxMessage> messages)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(organization);
        var book = scope.ServiceProvider.GetRequiredService<OutboxBook>();
        await scope
            .ServiceProvider.GetRequiredService<ConflictRetry>()
            .ExecuteAsync(
                async ct =>
                {
                    await book.BeginAsync(messages, ct);
                    return default(Unit);
                },
                CancellationToken.None
            );
    }

    private async Task RunAsync(
        OutboxMessage message,
        LaneTicket ticket,
        Exception? failure,
        TaskCompletionSource handling,
        CancellationToken stopping
    )
    {
        await Task.Yield();
        try
        {
            await using var lease = LeaseKeeper.Keep(message, scopes, clock, options.Value.Lease, logger);
            var settlement = failure is null ? await HandleAsync(message, ticket, lease, stopping) : Failed(message, failure);
            await settler.SettleAsync(settlement, () => _lanes.AreHandsBusy);
        }
        finally
        {
            ticket.Dispose();
            _inHand.TryRemove(message, out _);
            signal.TellRoom();
            handling.SetResult();
        }
    }

    private async Task<Settlement> HandleAsync(OutboxMessage message, LaneTicket ticket, LeaseKeeper lease, CancellationToken stopping)
    {
        try
        {
            stopping.ThrowIfCancellationRequested();
            await using var grace = stopping.Register(() => lease.CancelLostAfter(StopGrace));
            var outcome = await RunHandlersAsync(message, ticket, stopping, lease.Lost);
            return new Settlement(message, outcome.IsGivenBack ? HandlingEnd.GivenBack : HandlingEnd.Done, Outcome: outcome);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !ticket.HadHand)
        {
            return new Settlement(message, HandlingEnd.GivenBack);
        }
        catch (OperationCanceledException e) when (stopping.IsCancellationRequested)
        {
            LogFailure(e, message.Type, message.Id, message.Attempts + 1);
            return Failed(message, new PutOffException(StoppedError, e)); // the mail server may have it
        }
#pragma warning disable CA1031 // whatever a handler throws, the event must stay in the queue
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(e, message.Type, message.Id, message.Attempts + 1);
            return Failed(message, e);
        }
    }

    private static Settlement Failed(OutboxMessage message, Exception e) =>
        new(
            message,
            e is GiveUpException ? HandlingEnd.GivenUp : HandlingEnd.PutOff,
            e.Message,
            e is GiveUpException or PutOffException ? e.Message : InternalError
        );

    private async Task<HandlingOutcome> RunHandlersAsync(
        OutboxMessage message,
        LaneTicket ticket,
        CancellationToken stopping,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var outcome = scope.ServiceProvider.GetRequiredService<HandlingOutcome>();
        outcome.Hands = async lost =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, lost);
            return await ticket.EnterAsync(either.Token);
        };
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(message.OrganizationUuid);
        await HandlerRunner.Of(scope.ServiceProvider, OutboxEvents.Read(message)).RunAsync(ct);
        return outcome;
    }

    [LoggerMessage(LogLevel.Warning, "{EventType} {OutboxId} failed at try {Attempt}")]
    private partial void LogFailure(Exception e, string eventType, int outboxId, int attempt);
}
