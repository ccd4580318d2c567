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
) : OrganizationCleaner(scopes, clock, logger)
{
    /// <summary>The one to which changes belong that no organization made.</summary>
    protected override IEnumerable<Guid> Others => [Guid.Empty];

    protected override async Task CleanAsync(AppDbContext context, CancellationToken ct)
    {
        var oldest = Clock.GetUtcNow() - options.Value.KeptFor;
        using var reach = context.Reaching(Reach.Retention);
        await context.Set<HistoryEntry>().Where(e => e.CreateDate < oldest).ExecuteDeleteAsync(ct);
    }
}
