using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Bins;

/// <summary>Empties the bin of what has lain there for its time, one organization after the other. What hangs on it goes with it.</summary>
internal sealed class BinCleaner(IServiceScopeFactory scopes, IOptions<BinOptions> options, TimeProvider clock, ILogger<BinCleaner> logger)
    : Cleaner(Interval, clock, logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    private static readonly string[] _bin = [AppDbContext.BinFilter];

    protected override async Task CleanAsync(CancellationToken ct)
    {
        foreach (var organization in await OrganizationsAsync(ct))
            await CleanAsync(organization, ct);
    }

    private async Task<IReadOnlyList<Guid>> OrganizationsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<IOrganizationDirectory>();
        return [.. (await directory.ListAsync(ct)).Select(o => o.Uuid)];
    }

    private async Task CleanAsync(Guid organization, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(organization);
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var oldest = Clock.GetUtcNow() - options.Value.KeptFor;
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        await EndAsync<Appointment>(context, oldest, ct);
        await EndAsync<AppointmentNotification>(context, oldest, ct);
        await EndAsync<DrivingTime>(context, oldest, ct);
        await EndAsync<AppointmentNote>(context, oldest, ct);
        await EndAsync<Contact>(context, oldest, ct);
        using var reach = context.Reaching(Reach.GlobalType); // any organization's turn ends what is everybody's
        await EndAsync<ContactType>(context, oldest, ct);
    }

    private static Task<int> EndAsync<T>(AppDbContext context, DateTimeOffset oldest, CancellationToken ct)
        where T : Entity, IRestorable =>
        context.Set<T>().IgnoreQueryFilters(_bin).IgnoreAutoIncludes().Where(e => e.DeletedAt < oldest).ExecuteDeleteAsync(ct);
}
