using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Keeps the queue moving: woken by every commit of this process, and looking by itself for what others left.</summary>
internal sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher,
    OutboxSignal signal,
    IOptions<OutboxOptions> options,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await dispatcher.DispatchAsync(stoppingToken) > 0 && !stoppingToken.IsCancellationRequested) { }
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
