using ContactAppointment.Application.Users;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Users;

/// <summary>Keeps ended sessions in the database, where every process looks, and forgets those whose cookies are too old anyway.</summary>
internal sealed class EfEndedSessions(AppDbContext context, IWriteGate gate, IStoreErrors errors, TimeProvider clock) : IEndedSessions
{
    public async Task EndAsync(Guid session, DateTimeOffset until, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        var now = clock.GetUtcNow();
        await Sessions.Where(s => s.Until < now).ExecuteDeleteAsync(ct);
        if (await HasEndedAsync(session, ct))
            return;
        var ended = Sessions.Add(new EndedSession { Uuid = session, Until = until });
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (errors.IsDuplicate(e))
        {
            ended.State = EntityState.Detached; // ended by another window at the same moment
        }
    }

    public Task<bool> HasEndedAsync(Guid session, CancellationToken ct) => Sessions.AnyAsync(s => s.Uuid == session, ct);

    private DbSet<EndedSession> Sessions => context.Set<EndedSession>();
}
