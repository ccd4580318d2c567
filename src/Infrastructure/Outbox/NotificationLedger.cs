using ContactAppointment.Application.Email;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Keeps what callers see of their notifications in step with the queue: it changes both in one save.</summary>
internal sealed class NotificationLedger(AppDbContext context, IMessageIds messageIds, TimeProvider clock)
{
    /// <summary>The notifications that rows of the organization that is worked for are about, by the rows' keys.</summary>
    public async Task<IReadOnlyDictionary<string, AppointmentNotification>> LoadAsync(
        IEnumerable<OutboxMessage> messages,
        CancellationToken ct
    )
    {
        var keys = messages
            .Where(m => m.Type == nameof(NotificationRequested))
            .ToDictionary(m => ((NotificationRequested)OutboxEvents.Read(m)).NotificationUuid, m => m.Key);
        var uuids = keys.Keys.ToList();
        return uuids.Count == 0
            ? new Dictionary<string, AppointmentNotification>()
            : await context
                .Set<AppointmentNotification>()
                .IgnoreQueryFilters() // the rows name them; by the organization SQLite would walk through all that it has
                .Where(n => uuids.Contains(n.Uuid))
                .ToDictionaryAsync(n => keys[n.Uuid], ct);
    }

    /// <summary>Notes that the rows' mails are in hand.</summary>
    public async Task BeginAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken ct)
    {
        foreach (var notification in (await LoadAsync(messages, ct)).Values.Where(n => n.DeletedAt is null))
            notification.BeginAttempt(messageIds.Of(notification.Uuid));
    }

    /// <summary>Notes how the handling of a row ended.</summary>
    /// <param name="notification">The notification that it is about.</param>
    /// <param name="settlement">How it ended.</param>
    /// <param name="row">The row as it will be stored; null when it is handled, or someone else's by now.</param>
    /// <param name="isAskedAnew">Whether it was asked for anew meanwhile.</param>
    public void Settle(AppointmentNotification notification, Settlement settlement, OutboxMessage? row, bool isAskedAnew)
    {
        settlement.Outcome?.Tell?.Invoke(notification);
        var now = clock.GetUtcNow();
        if (row is null && settlement.End == HandlingEnd.Done && notification is not { IsDue: true, CancelReason: null })
            notification.GiveBack(now, now); // not wanted any more: it says by itself what that makes it
        else if (row is null)
            return;
        else if (isAskedAnew || settlement.End is HandlingEnd.Done or HandlingEnd.GivenBack)
            notification.GiveBack(row.DueAt ?? now, now);
        else if (row.DueAt is { } next)
            notification.PutOff(settlement.ToldError, next);
        else
            notification.Fail(settlement.ToldError);
    }
}
