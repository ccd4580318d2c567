using System.Diagnostics;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.Infrastructure.Persistence.Bins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Persistence.History;

/// <summary>Records every change of every entity in the save that makes it, so that there is none without the other. Nothing that is recorded is changed by a save.</summary>
internal sealed class HistoryInterceptor : SaveChangesInterceptor
{
    // The framework saves its keys this way; entities are never saved so.
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context?.ChangeTracker.Entries<Entity>().Any(e => e.State is not EntityState.Unchanged) == true
            ? throw new NotSupportedException("Entities are recorded by asynchronous saves only.")
            : base.SavingChanges(eventData, result);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is AppDbContext context)
            await RecordAsync(context, cancellationToken);
        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        LetGo(eventData.Context);
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LetGo(eventData.Context); // the next try records anew
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    private static void LetGo(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries<HistoryEntry>().ToList() ?? [])
            entry.State = EntityState.Detached;
    }

    private static async Task RecordAsync(AppDbContext context, CancellationToken ct)
    {
        var placements = PlacementChanges.Of(context);
        var reader = new ChangeReader(context);
        var requestId = Activity.Current?.TraceId.ToHexString();
        if (context.ChangeTracker.Entries<HistoryEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("What is recorded stays as it is.");

        foreach (var entry in context.ChangeTracker.Entries<Entity>().Where(e => e.Entity is not HistoryEntry).ToList())
        {
            var kind = KindOf(entry);
            var changes = kind is { } given and not ChangeKind.Erased ? await reader.ReadAsync(entry, given, ct) : [];
            if (kind is not ChangeKind.Erased)
                placements.AddTo(changes, entry.Entity);
            if (changes.Count == 0 && (kind is null or ChangeKind.Changed))
                continue;
            context.Add(
                HistoryEntry.Of(
                    OrganizationOf(entry.Entity, context),
                    (HistoryEntry.KindOf(entry.Metadata.ClrType), entry.Entity.Uuid),
                    kind ?? ChangeKind.Changed,
                    requestId,
                    changes.ToJsonString(RecordedValue.Options)
                )
            );
        }
    }

    private static ChangeKind? KindOf(EntityEntry entry) =>
        entry.State switch
        {
            EntityState.Added => ChangeKind.Created,
            EntityState.Deleted => ((Entity)entry.Entity).IsErased ? ChangeKind.Erased : ChangeKind.Deleted,
            EntityState.Modified when Bin.MoveOf(entry) is { } isDeleted => isDeleted ? ChangeKind.Deleted : ChangeKind.Restored,
            EntityState.Modified => ChangeKind.Changed,
            _ => null,
        };

    /// <summary>Whose history it is. What no organization made is told to the one that changes it.</summary>
    private static Guid OrganizationOf(Entity entity, AppDbContext context) =>
        entity switch
        {
            IBelongsToOrganization owned => owned.OrganizationUuid,
            Organization organization => organization.Uuid,
            IMayBeGlobal shared => shared.OrganizationUuid ?? context.ShownOrganization ?? Guid.Empty,
            _ => throw new InvalidOperationException($"{entity.GetType().Name} is nobody's."),
        };
}
