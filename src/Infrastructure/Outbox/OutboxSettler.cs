using System.Collections.Concurrent;
using System.Diagnostics;
using ContactAppointment.Application.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>
/// Settles rows together: whatever has gathered while one save was under way is written by the next. While others are on their way, a row
/// waits for them a little, because a save costs as much for one as for five; it never waits alone, and never long, because what is not
/// written yet is hidden by a crash.
/// </summary>
internal sealed partial class OutboxSettler : IDisposable
{
    /// <summary>The most rows in one save, well below the number of parameters that any store takes.</summary>
    private const int MostAtOnce = 100;

    /// <summary>So many are company enough.</summary>
    private const int Company = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrentQueue<Entry> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<OutboxSettler> _logger;
    private readonly ResiliencePipeline _persistence;

    public OutboxSettler(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxSettler> logger)
    {
        (_scopes, _logger) = (scopes, logger);
        // The store may be away for a moment. A mail that is out must be noted, or it goes out again.
        _persistence = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = 8,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromMilliseconds(50),
                    MaxDelay = TimeSpan.FromSeconds(3),
                    UseJitter = true,
                }
            )
            .Build();
    }

    /// <summary>Returns once the settlement is stored, or cannot be, which is logged: the row's lease then runs out.</summary>
    /// <param name="settlement">What to store.</param>
    /// <param name="areOthersComing">Whether more will have to be settled in a moment.</param>
    public async Task SettleAsync(Settlement settlement, Func<bool> areOthersComing)
    {
        var entry = new Entry(settlement);
        _waiting.Enqueue(entry);
        _arrived.Release();
        await _turn.WaitAsync();
        try
        {
            if (entry.IsSettled)
                return;
            await GatherAsync(areOthersComing);
            await SettleWaitingAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _arrived.Dispose();
    }

    private async Task GatherAsync(Func<bool> areOthersComing)
    {
        var start = Stopwatch.GetTimestamp(); // a matter of the machine's speed, whatever the clock on the wall shows
        while (_waiting.Count < Company && areOthersComing() && LongestWait - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } rest)
            await _arrived.WaitAsync(rest);
    }

    private async Task SettleWaitingAsync()
    {
        var batch = new List<Entry>();
        while (batch.Count < MostAtOnce && _waiting.TryDequeue(out var next))
        {
            batch.Add(next);
            await _arrived.WaitAsync(TimeSpan.Zero); // what is gone need not be waited for
        }

        foreach (var ofOne in batch.GroupBy(e => e.Settlement.Message.OrganizationUuid))
            await SettleTogetherAsync(ofOne.Key, [.. ofOne]);
    }

    private async Task SettleTogetherAsync(Guid organization, IReadOnlyList<Entry> entries)
    {
        try
        {
            await _persistence.ExecuteAsync(
                async ct => await SettleOnceAsync(organization, [.. entries.Select(e => e.Settlement)], ct),
                CancellationToken.None
            );
        }
#pragma warning disable CA1031 // the rows' leases run out, and they are handled again
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(e, entries.Count);
        }

        foreach (var entry in entries)
            entry.IsSettled = true;
    }

    private async Task SettleOnceAsync(Guid organization, IReadOnlyList<Settlement> settlements, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(organization);
        var book = scope.ServiceProvider.GetRequiredService<OutboxBook>();
        await scope
            .ServiceProvider.GetRequiredService<ConflictRetry>()
            .ExecuteAsync(
                async token =>
                {
                    await book.SettleAsync(settlements, token);
                    return default(Unit);
                },
                ct
            );
    }

    [LoggerMessage(LogLevel.Error, "What became of {Count} events could not be stored")]
    private partial void LogFailure(Exception e, int count);

    private sealed class Entry(Settlement settlement)
    {
        public Settlement Settlement { get; } = settlement;

        public bool IsSettled { get; set; }
    }
}
