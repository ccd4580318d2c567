using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.History;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.History;

/// <summary>Ends what of the history is past its time, one organization after the other.</summary>
internal sealed class HistoryCleaner(
    IServiceScopeFactory scopes,
    IOptions<HistoryOptions> options,
    TimeProvider clock,
    ILogger<HistoryCleaner> logger
) : Cleaner(Interval, clock, logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task CleanAsync(CancellationToken ct)
    {
        foreach (var organization in await OrganizationsAsync(ct))
            await CleanAsync(organization, ct);
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
        var oldest = Clock.GetUtcNow() - options.Value.KeptFor;
        using var reach = context.Reaching(Reach.Retention);
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        await context.Set<HistoryEntry>().Where(e => e.CreateDate < oldest).ExecuteDeleteAsync(ct);
    }
}
