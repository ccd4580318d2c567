using System.Text.Json.Nodes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Bins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ContactAppointment.Infrastructure.Persistence.History;

/// <summary>
/// Which notes come to appointments with a save, and which go. Of these lists the history tells no more than that: <c>before</c> has what
/// went, <c>after</c> what came.
/// </summary>
internal sealed class PlacementChanges
{
    private const string NotesOfAppointment = "notes";
    private const string AppointmentsOfNote = "appointments";

    private readonly Dictionary<Guid, (string Field, List<Guid> Gone, List<Guid> Come)> _changes = [];

    public static PlacementChanges Of(AppDbContext context)
    {
        var changes = new PlacementChanges();
        var moved = context.ChangeTracker.Entries<NotePlacement>().Where(e => HasGone(e) is not null).ToList();
        if (moved.Count == 0)
            return changes;

        var appointments = UuidsOf<Appointment>(context);
        var notes = UuidsOf<AppointmentNote>(context);
        foreach (var entry in moved)
        {
            var appointment = appointments[(int)entry.Property("AppointmentId").CurrentValue!];
            var note = notes[(int)entry.Property("NoteId").CurrentValue!];
            changes.Note(appointment, NotesOfAppointment, note, HasGone(entry) == true);
            changes.Note(note, AppointmentsOfNote, appointment, HasGone(entry) == true);
        }

        return changes;
    }

    public void AddTo(JsonObject changes, Entity entity)
    {
        if (_changes.TryGetValue(entity.Uuid, out var moved))
            changes[moved.Field] = ChangeReader.Change(RecordedValue.Of(moved.Gone), RecordedValue.Of(moved.Come));
    }

    /// <summary>Whether a note has gone from an appointment, or come to it; null for neither.</summary>
    private static bool? HasGone(EntityEntry entry) =>
        entry.State switch
        {
            EntityState.Added => false,
            EntityState.Deleted => true,
            EntityState.Modified => Bin.MoveOf(entry),
            _ => null,
        };

    private static Dictionary<int, Guid> UuidsOf<T>(AppDbContext context)
        where T : Entity =>
        context.ChangeTracker.Entries<T>().ToDictionary(e => (int)e.Property(nameof(Entity.Id)).CurrentValue!, e => e.Entity.Uuid);

    private void Note(Guid whose, string field, Guid other, bool hasGone)
    {
        if (!_changes.TryGetValue(whose, out var moved))
            _changes[whose] = moved = (field, [], []);
        (hasGone ? moved.Gone : moved.Come).Add(other);
    }
}
