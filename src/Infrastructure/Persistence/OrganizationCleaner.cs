using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Ends what is past its time in one organization after the other, every six hours.</summary>
internal abstract class OrganizationCleaner(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
    : Cleaner(Interval, clock, logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    /// <summary>What belongs to no organization and is cleaned as if it did.</summary>
    protected virtual IEnumerable<Guid> Others => [];

    protected abstract Task CleanAsync(AppDbContext context, CancellationToken ct);

    protected sealed override async Task CleanAsync(CancellationToken ct)
    {
        foreach (var organization in await OrganizationsAsync(ct))
            await CleanAsync(organization, ct);
    }

    private async Task<IReadOnlyList<Guid>> OrganizationsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<IOrganizationDirectory>();
        return [.. (await directory.ListAsync(ct)).Select(o => o.Uuid), .. Others];
    }

    private async Task CleanAsync(Guid organization, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(organization);
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        await CleanAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), ct);
    }
}
