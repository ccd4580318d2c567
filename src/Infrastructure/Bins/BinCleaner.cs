using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Persistence.Bins;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Bins;

/// <summary>Empties the bin of what has lain there for its time, one organization after the other. What hangs on it goes with it.</summary>
internal sealed class BinCleaner(IServiceScopeFactory scopes, IOptions<BinOptions> options, TimeProvider clock, ILogger<BinCleaner> logger)
    : OrganizationCleaner(scopes, clock, logger)
{
    protected override async Task CleanAsync(AppDbContext context, CancellationToken ct)
    {
        var oldest = Clock.GetUtcNow() - options.Value.KeptFor;
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
        context.Set<T>().WithBin().IgnoreAutoIncludes().Where(e => e.DeletedAt < oldest).ExecuteDeleteAsync(ct);
}
