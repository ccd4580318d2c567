using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Ends what is past its time, at the start and every so often. Any number of processes may do it at once.</summary>
/// <param name="interval">How long it rests between.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="logger">Is told what failed.</param>
internal abstract partial class Cleaner(TimeSpan interval, TimeProvider clock, ILogger logger) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected abstract Task CleanAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, Clock);
        try
        {
            do await TryCleanAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task TryCleanAsync(CancellationToken ct)
    {
        try
        {
            await CleanAsync(ct);
        }
#pragma warning disable CA1031 // the store may be away for a while; the next round comes
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailure(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is past its time could not be ended")]
    private partial void LogFailure(Exception e);
}
