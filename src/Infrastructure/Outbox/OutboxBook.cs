using ContactAppointment.Infrastructure.Metrics;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>
/// Writes what becomes of claimed rows of one organization, together with what callers see of it, in one save for many rows. Another
/// writer's change collides with the save; then it is done again on what is stored by then.
/// </summary>
internal sealed class OutboxBook(
    AppDbContext context,
    EfUnitOfWork unitOfWork,
    NotificationLedger notifications,
    MailMetrics metrics,
    TimeProvider clock,
    IOptions<OutboxOptions> options
)
{
    /// <summary>Notes that rows are in hand.</summary>
    public async Task BeginAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken ct)
    {
        await unitOfWork.BeginAsync(ct);
        await notifications.BeginAsync(messages, ct);
        await unitOfWork.SaveChangesAsync(ct);
    }

    /// <summary>Writes how the handling of rows ended: those that are done go, unless they were asked for anew meanwhile.</summary>
    public async Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken ct)
    {
        await unitOfWork.BeginAsync(ct);
        var ids = settlements.Select(s => s.Message.Id).ToList();
        var rows = await context.OutboxMessages.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var told = await notifications.LoadAsync(settlements.Select(s => s.Message), ct);
        var figures = new List<Action>();
        foreach (var settlement in settlements)
        {
            var row = rows.GetValueOrDefault(settlement.Message.Id);
            if (row?.LeaseOwner != settlement.Message.LeaseOwner)
                row = null; // our lease ran out, or the row was called off
            var isAskedAnew = row is not null && row.Revision != settlement.Message.Revision;
            row = row is null ? null : Settled(row, settlement, isAskedAnew);
            if (told.GetValueOrDefault(settlement.Message.Key) is not { } notification)
                continue;
            var wasSent = notification.SentAt is not null;
            notifications.Settle(notification, settlement, row, isAskedAnew);
            figures.Add(() => metrics.Note(settlement, row, isNewlySent: !wasSent && notification.SentAt is not null));
            if (row is not null && !notification.IsUnderWay)
                context.Remove(row);
        }

        await unitOfWork.SaveChangesAsync(ct);
        figures.ForEach(figure => figure()); // what was not stored is done again, and counts then
    }

    /// <summary>The row as it will be stored, or null when it goes.</summary>
    private OutboxMessage? Settled(OutboxMessage row, Settlement settlement, bool isAskedAnew)
    {
        row.Release();
        if (isAskedAnew)
            return row;
        if (settlement.Outcome?.DueAt is { } due)
            row.DueAt = due;
        else if (settlement.End == HandlingEnd.Done)
        {
            context.Remove(row);
            return null;
        }
        else if (settlement.End is HandlingEnd.PutOff or HandlingEnd.GivenUp)
            row.PutOff(settlement.Error, settlement.End == HandlingEnd.GivenUp ? null : NextTry(row));
        return row;
    }

    private DateTimeOffset? NextTry(OutboxMessage row) =>
        RetrySchedule.NextTry(options.Value, row.FirstDueAt, row.Attempts + 1, clock.GetUtcNow());
}
