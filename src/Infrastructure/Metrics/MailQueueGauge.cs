using ContactAppointment.Domain.Appointments;
using ContactAppointment.Infrastructure.Outbox;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Metrics;

/// <summary>Looks how many mails of all organizations are due, and for how long the oldest of them has been; for figures, so nothing else is read.</summary>
internal sealed class MailQueueGauge(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string MailEvent = nameof(NotificationRequested);

    /// <summary>How many mails are due and have not gone out, also those that wait for another try.</summary>
    public int Count() => Ask((due, _) => due.Count());

    /// <summary>How long the oldest of them has been due. Asked for by itself, it is the first entry of an index.</summary>
    public TimeSpan OldestAge() =>
        Ask((due, now) => due.Min(m => (DateTimeOffset?)m.FirstDueAt) is { } since && since < now ? now - since : TimeSpan.Zero);

    private T Ask<T>(Func<IQueryable<OutboxMessage>, DateTimeOffset, T> question)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        using var reach = context.Reaching(Reach.Outbox);
        var now = clock.GetUtcNow();
        return question(context.OutboxMessages.Where(m => m.Type == MailEvent && m.DueAt != null && m.FirstDueAt <= now), now);
    }
}
