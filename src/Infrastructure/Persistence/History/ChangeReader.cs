using System.Text.Json.Nodes;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.History;

/// <summary>Reads off the change tracker what a save does to an entity: each field before and after.</summary>
internal sealed class ChangeReader(AppDbContext context)
{
    public async Task<JsonObject> ReadAsync(EntityEntry<Entity> entry, ChangeKind kind, CancellationToken ct)
    {
        var changes = new JsonObject();
        var (original, current) = (entry.OriginalValues, entry.CurrentValues);
        foreach (var field in RecordedFields.Of(entry.Metadata))
        {
            if (kind == ChangeKind.Changed && !field.HasChanged(entry, original, current))
                continue;
            var before = kind is ChangeKind.Created or ChangeKind.Restored ? null : await ValueAsync(field, original, ct);
            var after = kind is ChangeKind.Deleted ? null : await ValueAsync(field, current, ct);
            if (kind == ChangeKind.Changed || RecordedValue.SaysSomething(before) || RecordedValue.SaysSomething(after))
                changes[field.Name] = Change(before, after);
        }

        return changes;
    }

    public static JsonObject Change(JsonNode? before, JsonNode? after) => new() { ["before"] = before, ["after"] = after };

    private async Task<JsonNode?> ValueAsync(RecordedField field, PropertyValues values, CancellationToken ct) =>
        field.In(values) is { } value
            ? RecordedValue.Of(field.Principal is { } principal ? await UuidOfAsync(principal, value, ct) : value)
            : null;

    /// <summary>The uuid of what a foreign key names. It is loaded already, unless the key was written by itself.</summary>
    private async Task<Guid?> UuidOfAsync(IEntityType principal, object key, CancellationToken ct)
    {
        var tracked = context
            .ChangeTracker.Entries<Entity>()
            .FirstOrDefault(e => e.Metadata == principal && Equals(e.Property(nameof(Entity.Id)).CurrentValue, key));
        return (tracked?.Entity ?? await context.FindAsync(principal.ClrType, [key], ct) as Entity)?.Uuid;
    }
}
