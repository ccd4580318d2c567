using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.History;

/// <summary>
/// One change of one entity, stored in the same transaction as the change itself. When it was made, and by whom, are those of the entry.
/// It is never changed; only its age ends it, and the erasure of the person it tells of.
/// </summary>
public sealed class HistoryEntry : Entity, IBelongsToOrganization
{
    /// <summary>The longest <see cref="SubjectKind"/>.</summary>
    public const int SubjectKindMaxLength = 40;

    /// <summary>The longest <see cref="RequestId"/>; a trace id (W3C Trace Context §3.2.2.3) has 32.</summary>
    public const int RequestIdMaxLength = 64;

    private HistoryEntry() { } // for EF Core; new ones come from Of

    /// <inheritdoc/>
    public Guid OrganizationUuid { get; private set; }

    /// <summary>What kind of entity was changed, such as <c>appointment_note</c>.</summary>
    [MaxLength(SubjectKindMaxLength)]
    public string SubjectKind { get; private set; } = "";

    /// <summary>The entity that was changed.</summary>
    public Guid SubjectUuid { get; private set; }

    /// <summary>What happened to it.</summary>
    public ChangeKind Kind { get; private set; }

    /// <summary>The request that did it, as its problem document and the log name it; null where the service did it by itself.</summary>
    [MaxLength(RequestIdMaxLength)]
    public string? RequestId { get; private set; }

    /// <summary>The fields before and after, as a JSON object.</summary>
    public string Changes { get; private set; } = "{}";

    /// <summary>What the history calls a kind of entity: <see cref="SubjectKind"/>.</summary>
    public static string KindOf(Type type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);

    /// <summary>All texts in a field before the change, those in lists and their entries too.</summary>
    public IReadOnlyList<string> TextsBefore(string field) => TextsIn(field, "before");

    /// <summary>All texts in a field after the change, those in lists and their entries too.</summary>
    public IReadOnlyList<string> TextsAfter(string field) => TextsIn(field, "after");

    /// <summary>Records a change.</summary>
    public static HistoryEntry Of(
        Guid organizationUuid,
        (string Kind, Guid Uuid) subject,
        ChangeKind kind,
        string? requestId,
        string changes
    ) =>
        new()
        {
            OrganizationUuid = organizationUuid,
            SubjectKind = subject.Kind,
            SubjectUuid = subject.Uuid,
            Kind = kind,
            RequestId = requestId,
            Changes = changes,
        };

    private List<string> TextsIn(string field, string side)
    {
        using var changes = JsonDocument.Parse(Changes);
        return changes.RootElement.TryGetProperty(field, out var change) && change.TryGetProperty(side, out var value)
            ? [.. TextsIn(value)]
            : [];
    }

    private static IEnumerable<string> TextsIn(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsIn),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => TextsIn(p.Value)),
            _ => [],
        };
}
