using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ContactAppointment.Application.History;

/// <summary>One change, as it was recorded.</summary>
public sealed record HistoryEntryDto
{
    /// <summary>Assigned by the store, higher with each change.</summary>
    /// <example>42</example>
    public int Id { get; init; }

    /// <summary>The identity of the entry (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>What was changed, such as <c>contact</c> or <c>appointment_note</c>.</summary>
    /// <example>contact</example>
    public string SubjectKind { get; init; } = "";

    /// <summary>The uuid of what was changed.</summary>
    public Guid SubjectUuid { get; init; }

    /// <summary><c>created</c>, <c>changed</c>, <c>deleted</c> or <c>restored</c>.</summary>
    /// <example>changed</example>
    public string Kind { get; init; } = "";

    /// <summary>When it was changed.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The CoreUser who changed it; null where the service did so by itself, or the token named nobody.</summary>
    public Guid? Actor { get; init; }

    /// <summary>The request that changed it, as <c>trace_id</c> names it; null where the service did so by itself.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    [MaxLength(Domain.History.HistoryEntry.RequestIdMaxLength)]
    public string? RequestId { get; init; }

    /// <summary>From each field that changed to what it was before and after.</summary>
    /// <example>{"last_name": {"before": "Müller", "after": "Maier"}}</example>
    public IReadOnlyDictionary<string, FieldChangeDto> Changes { get; init; } = new Dictionary<string, FieldChangeDto>();
}

/// <summary>
/// A field before and after a change. Of the notes of an appointment, and the appointments of a note, <c>before</c> has those that went and
/// <c>after</c> those that came.
/// </summary>
public sealed record FieldChangeDto
{
    /// <summary>What it was before; null where there was nothing.</summary>
    /// <example>"Müller"</example>
    public JsonElement? Before { get; init; }

    /// <summary>What it is after; null where there is nothing.</summary>
    /// <example>"Maier"</example>
    public JsonElement? After { get; init; }
}
