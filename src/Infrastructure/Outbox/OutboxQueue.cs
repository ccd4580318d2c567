using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>
/// The queue's rows. A row is claimed by marking it: candidates are selected, an update repeats the condition and sets the mark, and what
/// bears the mark afterwards is ours. That holds on every store, with any number of processes.
/// </summary>
internal sealed class OutboxQueue(AppDbContext context, IWriteGate gate, TimeProvider clock, IOptions<OutboxOptions> options) : IDisposable
{
    // The queue is one for all organizations; what a row is about is then done for its own.
    private readonly IDisposable _reach = context.Reaching(Reach.Outbox);

    public void Dispose() => _reach.Dispose();

    /// <summary>Claims at most so many rows that are due, and whose lease, if any, is over.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="fullLanes">Lanes that get none.</param>
    /// <param name="roomIn">How many a lane gets at most.</param>
    /// <param name="ct">Stops before anything is marked.</param>
    public async Task<OutboxClaim> ClaimAsync(int count, IReadOnlyList<string> fullLanes, Func<string?, int> roomIn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = context.OutboxMessages.Where(m => m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil <= now));
        var open = fullLanes.Count == 0 ? due : due.Where(m => m.Lane == null || !fullLanes.Contains(m.Lane));
        var found = await open.OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(count).Select(m => new { m.Id, m.Lane }).ToListAsync(ct);
        var candidates = found.GroupBy(m => m.Lane).SelectMany(lane => lane.Take(roomIn(lane.Key))).Select(m => m.Id).ToList();
        var isAll = found.Count < count && candidates.Count == found.Count;
        if (candidates.Count == 0)
            return new OutboxClaim([], isAll);

        var mark = Guid.NewGuid();
        var until = now + options.Value.Lease;
        using (await gate.EnterAsync(ct))
        {
            // Not to be cancelled from here on: a row that is marked and not returned would wait for its lease to run out.
            await due.Where(m => candidates.Contains(m.Id))
                .ExecuteUpdateAsync(
                    s => s.SetProperty(m => m.LeaseOwner, mark).SetProperty(m => m.LeaseUntil, until),
                    CancellationToken.None
                );
        }

        var claimed = await context
            .OutboxMessages.Where(m => candidates.Contains(m.Id) && m.LeaseOwner == mark)
            .OrderBy(m => m.DueAt)
            .ThenBy(m => m.Id)
            .AsNoTracking()
            .ToListAsync(CancellationToken.None);
        return new OutboxClaim(claimed, isAll);
    }

    /// <summary>Claims at most so many rows that are due, whatever their lane.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int count, CancellationToken ct) =>
        (await ClaimAsync(count, [], _ => count, ct)).Messages;

    /// <summary>Keeps a claimed row for another lease; false when someone else has it by now.</summary>
    public async Task<bool> RenewAsync(OutboxMessage message)
    {
        var until = clock.GetUtcNow() + options.Value.Lease;
        using var turn = await gate.EnterAsync(CancellationToken.None);
        return await context
                .OutboxMessages.Where(m => m.Id == message.Id && m.LeaseOwner == message.LeaseOwner)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeaseUntil, until), CancellationToken.None) == 1;
    }
}
