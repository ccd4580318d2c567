using ContactAppointment.Domain.Appointments;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Infrastructure.Metrics;

/// <summary>Looks how many mails of all organizations are due, and for how long the oldest of them has been; for figures, so nothing else is read.</summary>
internal sealed class MailQueueGauge(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string MailEvent = nameof(NotificationRequested);

    /// <summary>The mails that are due and have not gone out, also those that wait for another try.</summary>
    public (int Count, TimeSpan OldestAge) Read()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        using var reach = context.Reaching(Reach.Outbox);
        var now = clock.GetUtcNow();
        var due = context.OutboxMessages.Where(m => m.Type == MailEvent && m.DueAt != null && m.FirstDueAt <= now);
        var oldest = due.Min(m => (DateTimeOffset?)m.FirstDueAt);
        return (due.Count(), oldest is { } since && since < now ? now - since : TimeSpan.Zero);
    }
}
