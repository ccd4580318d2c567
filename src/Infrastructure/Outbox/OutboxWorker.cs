using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Keeps the queue moving: woken by every commit of this process, and looking by itself for what others left.</summary>
internal sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher,
    OutboxSignal signal,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lookedAt = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (signal.TakeNews() || !dispatcher.HasSeenAll || clock.GetElapsedTime(lookedAt) >= options.Value.PollInterval)
                {
                    lookedAt = clock.GetTimestamp();
                    while (
                        await dispatcher.DispatchAsync(stoppingToken) > 0
                        && !dispatcher.HasSeenAll
                        && !stoppingToken.IsCancellationRequested
                    ) { }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // the store may be away for a while; the worker outlives that
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(e);
            }

            await signal.WaitAsync(options.Value.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await dispatcher.WhenIdleAsync();
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read")]
    private partial void LogFailure(Exception e);
}
