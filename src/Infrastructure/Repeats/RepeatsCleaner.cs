using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Repeats;

/// <summary>Drops answers that are past their time.</summary>
internal sealed class RepeatsCleaner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RepeatsCleaner> logger)
    : Cleaner(Interval, clock, logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task CleanAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = Clock.GetUtcNow();
        using var reach = context.Reaching(Reach.Repeats);
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        await context.Set<IdempotencyKey>().Where(k => k.ExpiresAt <= now).ExecuteDeleteAsync(ct);
    }
}
