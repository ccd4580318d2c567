using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactAppointment.Infrastructure.Persistence.Bins;

/// <summary>
/// Turns deletions of what can be restored into changes: it goes to the bin. A note that is taken off an appointment goes there only
/// where one of the two does; else it simply does not stand there any more.
/// </summary>
internal sealed class BinInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is AppDbContext context)
            Discard(context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Discard(AppDbContext context)
    {
        var deleted = context.ChangeTracker.Entries<IRestorable>().Where(e => e.State == EntityState.Deleted).ToList();
        var erased = deleted.Where(e => e.Entity is Entity { IsErased: true }).ToList();
        var binned = deleted.Except(erased).ToList();
        if (binned.Count == 0)
            return;
        var (deletion, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        foreach (var entry in binned.Where(e => e.Entity is not NotePlacement || HasEnd(e, binned) && !HasEnd(e, erased)))
        {
            Keep(entry);
            entry.Entity.Discard(deletion, now, context.Author);
            entry.DetectChanges(); // the save has looked already
        }
    }

    /// <summary>Whether one of a placement's two ends is among what goes. The placement itself does not know them any more.</summary>
    private static bool HasEnd(EntityEntry placement, IEnumerable<EntityEntry<IRestorable>> going) =>
        going.Any(e =>
            e.Entity is Appointment appointment && appointment.Id == (int)placement.OriginalValues["AppointmentId"]!
            || e.Entity is AppointmentNote note && note.Id == (int)placement.OriginalValues["NoteId"]!
        );

    /// <summary>Undoes the deletion. What was taken out of a collection has lost its owner with it, and gets it back.</summary>
    private static void Keep(EntityEntry entry)
    {
        var owners = entry.Metadata.GetForeignKeys().SelectMany(k => k.Properties).Where(p => !p.IsPrimaryKey()).ToList();
        var names = owners.ConvertAll(p => (Property: p, Owner: entry.OriginalValues[p]));
        entry.State = EntityState.Unchanged;
        foreach (var (property, owner) in names)
            entry.CurrentValues[property] = owner;
    }
}
