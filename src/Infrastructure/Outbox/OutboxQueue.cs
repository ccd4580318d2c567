using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Polly.Contrib.WaitAndRetry;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>
/// The queue's rows. A row is claimed by marking it: candidates are selected, an update repeats the condition and sets the mark, and what
/// bears the mark afterwards is ours. That holds on every store, with any number of processes.
/// </summary>
internal sealed class OutboxQueue(AppDbContext context, IWriteGate gate, TimeProvider clock, IOptions<OutboxOptions> options)
{
    /// <summary>Claims at most so many rows that are due, and whose lease, if any, is over.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int count, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = context.OutboxMessages.Where(m => m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil <= now));
        var candidates = await due.OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(count).Select(m => m.Id).ToListAsync(ct);
        if (candidates.Count == 0)
            return [];

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

        return await context
            .OutboxMessages.Where(m => m.LeaseOwner == mark)
            .OrderBy(m => m.DueAt)
            .AsNoTracking()
            .ToListAsync(CancellationToken.None);
    }

    /// <summary>Keeps a claimed row for another lease; false when someone else has it by now.</summary>
    public async Task<bool> RenewAsync(OutboxMessage message)
    {
        var until = clock.GetUtcNow() + options.Value.Lease;
        using var turn = await gate.EnterAsync(CancellationToken.None);
        return await Ours(message).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeaseUntil, until), CancellationToken.None) == 1;
    }

    /// <summary>Deletes a row that was handled, unless it was asked for anew meanwhile.</summary>
    public async Task CompleteAsync(OutboxMessage message)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        if (await Ours(message).Where(m => m.Revision == message.Revision).ExecuteDeleteAsync(CancellationToken.None) == 0)
            await ReleaseRowAsync(message);
    }

    /// <summary>Gives back a row that was not handled.</summary>
    public async Task ReleaseAsync(OutboxMessage message)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        await ReleaseRowAsync(message);
    }

    /// <summary>Notes a failure, and when to try again; not at all after a final one, or when it has failed for too long.</summary>
    public async Task PostponeAsync(OutboxMessage message, string error, bool isFinal)
    {
        var now = clock.GetUtcNow();
        var isOver = isFinal || now - message.CreatedAt >= options.Value.RetryFor;
        DateTimeOffset? next = isOver ? null : now + PauseAfter(message.Attempts + 1);
        var shown = error.Length <= OutboxMessage.ErrorMaxLength ? error : error[..OutboxMessage.ErrorMaxLength];

        using var turn = await gate.EnterAsync(CancellationToken.None);
        await Ours(message)
            .Where(m => m.Revision == message.Revision)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.Attempts, m => m.Attempts + 1)
                        .SetProperty(m => m.LastError, shown)
                        .SetProperty(m => m.DueAt, next),
                CancellationToken.None
            );
        await ReleaseRowAsync(message);
    }

    private IQueryable<OutboxMessage> Ours(OutboxMessage message) =>
        context.OutboxMessages.Where(m => m.Id == message.Id && m.LeaseOwner == message.LeaseOwner);

    private Task<int> ReleaseRowAsync(OutboxMessage message) =>
        Ours(message)
            .ExecuteUpdateAsync(
                s => s.SetProperty(m => m.LeaseOwner, (Guid?)null).SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                CancellationToken.None
            );

    private TimeSpan PauseAfter(int attempts)
    {
        // Past some twenty doublings every pause is the longest one anyway.
        var pause = Backoff.DecorrelatedJitterBackoffV2(options.Value.FirstPause, Math.Min(attempts, 20)).Last();
        return pause < options.Value.LongestPause ? pause : options.Value.LongestPause;
    }
}
