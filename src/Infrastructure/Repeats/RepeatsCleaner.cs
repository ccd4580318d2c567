using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Repeats;

/// <summary>Drops answers that are past their time. Any number of processes may do it at once.</summary>
internal sealed partial class RepeatsCleaner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RepeatsCleaner> logger)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
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
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var now = clock.GetUtcNow();
            using var reach = context.Reaching(Reach.Repeats);
            using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
            await context.Set<IdempotencyKey>().Where(k => k.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        }
#pragma warning disable CA1031 // the store may be away for a while; the next round comes
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailure(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Answers past their time could not be dropped")]
    private partial void LogFailure(Exception e);
}
