using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Stamps every entity that is saved with a new version, the time and the author. One that is only held is written as it is: the store
/// refuses that where its version is another by now.
/// </summary>
internal sealed class ChangeStampInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly string[] _stamped = [nameof(Entity.Version), nameof(Entity.EditDate), nameof(Entity.EditedBy)];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Stamp(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Stamp(DbContext? context)
    {
        if (context is not AppDbContext app)
            return;
        var now = clock.GetUtcNow();
        foreach (var entry in app.ChangeTracker.Entries<Entity>())
            if (
                entry.State is EntityState.Added or EntityState.Modified
                || (entry.State == EntityState.Unchanged && entry.Entity.IsTouched)
            )
            {
                entry.Entity.Stamp(now, app.Author);
                if (entry.State != EntityState.Added)
                    foreach (var stamped in _stamped)
                        entry.Property(stamped).IsModified = true;
            }
            else if (entry.State == EntityState.Unchanged && entry.Entity.IsHeld)
                entry.Property(nameof(Entity.Version)).IsModified = true;
    }
}
