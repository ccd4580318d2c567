using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>Stores the events of all aggregates together with their changes: both or neither.</summary>
internal sealed class OutboxInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        EventsOf(eventData.Context).Count == 0
            ? base.SavingChanges(eventData, result)
            : throw new InvalidOperationException("Changes with events are saved by SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is AppDbContext context)
            foreach (var ofOneKey in EventsOf(context).GroupBy(e => e.Key))
                await StoreAsync(context, ofOneKey.Last(), cancellationToken); // which says what is wanted in the end
        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in eventData.Context?.ChangeTracker.Entries<AggregateRoot>() ?? [])
            entry.Entity.ClearDomainEvents();
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        // The events stay on their aggregates; rows that stayed too would be stored twice by the next try.
        foreach (var entry in eventData.Context?.ChangeTracker.Entries<OutboxMessage>().ToList() ?? [])
            entry.State = EntityState.Detached;
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    private static List<IDomainEvent> EventsOf(DbContext? context) =>
        context is null ? [] : [.. context.ChangeTracker.Entries<AggregateRoot>().SelectMany(e => e.Entity.DomainEvents)];

    private async Task StoreAsync(AppDbContext context, IDomainEvent domainEvent, CancellationToken ct)
    {
        var waiting =
            context.OutboxMessages.Local.FirstOrDefault(m => m.Key == domainEvent.Key)
            ?? await context.OutboxMessages.FirstOrDefaultAsync(m => m.Key == domainEvent.Key, ct);
        if (domainEvent is IRevocation)
        {
            if (waiting is not null)
                context.OutboxMessages.Remove(waiting);
            return;
        }

        if (waiting is null)
        {
            waiting = new OutboxMessage
            {
                OrganizationUuid = domainEvent.OrganizationUuid,
                Type = domainEvent.GetType().Name,
                Payload = "",
                Key = domainEvent.Key,
            };
            context.OutboxMessages.Add(waiting);
        }

        waiting.Rearm(domainEvent, clock.GetUtcNow());
        context.Entry(waiting).DetectChanges();
    }
}
