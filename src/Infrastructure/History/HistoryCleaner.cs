using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.History;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.History;

/// <summary>Ends what of the history is past its time, one organization after the other. Any number of processes may do it at once.</summary>
internal sealed partial class HistoryCleaner(
    IServiceScopeFactory scopes,
    IOptions<HistoryOptions> options,
    TimeProvider clock,
    ILogger<HistoryCleaner> logger
) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

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
            foreach (var organization in await OrganizationsAsync(ct))
                await CleanAsync(organization, ct);
        }
#pragma warning disable CA1031 // the store may be away for a while; the next round comes
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailure(e);
        }
    }

    /// <summary>All there are, and the one to which changes belong that no organization made.</summary>
    private async Task<IReadOnlyList<Guid>> OrganizationsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<IOrganizationDirectory>();
        return [.. (await directory.ListAsync(ct)).Select(o => o.Uuid), Guid.Empty];
    }

    private async Task CleanAsync(Guid organization, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(organization);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var oldest = clock.GetUtcNow() - options.Value.KeptFor;
        using var reach = context.Reaching(Reach.Retention);
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        await context.Set<HistoryEntry>().Where(e => e.CreateDate < oldest).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "History past its time could not be ended")]
    private partial void LogFailure(Exception e);
}
