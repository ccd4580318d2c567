using System.Text.Json.Nodes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;

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
        var moved = context.ChangeTracker.Entries<NotePlacement>().Where(e => e.State is EntityState.Added or EntityState.Deleted).ToList();
        if (moved.Count == 0)
            return changes;

        var appointments = UuidsOf<Appointment>(context);
        var notes = UuidsOf<AppointmentNote>(context);
        foreach (var entry in moved)
        {
            var appointment = appointments[(int)entry.Property("AppointmentId").CurrentValue!];
            var note = notes[(int)entry.Property("NoteId").CurrentValue!];
            changes.Note(appointment, NotesOfAppointment, note, entry.State);
            changes.Note(note, AppointmentsOfNote, appointment, entry.State);
        }

        return changes;
    }

    public void AddTo(JsonObject changes, Entity entity)
    {
        if (_changes.TryGetValue(entity.Uuid, out var moved))
            changes[moved.Field] = ChangeReader.Change(RecordedValue.Of(moved.Gone), RecordedValue.Of(moved.Come));
    }

    private static Dictionary<int, Guid> UuidsOf<T>(AppDbContext context)
        where T : Entity =>
        context.ChangeTracker.Entries<T>().ToDictionary(e => (int)e.Property(nameof(Entity.Id)).CurrentValue!, e => e.Entity.Uuid);

    private void Note(Guid whose, string field, Guid other, EntityState state)
    {
        if (!_changes.TryGetValue(whose, out var moved))
            _changes[whose] = moved = (field, [], []);
        (state == EntityState.Added ? moved.Come : moved.Gone).Add(other);
    }
}
