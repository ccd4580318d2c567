using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Notes;

/// <summary>A note as the API shows it.</summary>
public sealed record NoteDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>5</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => NoteRevisions.Of(Uuid, Version, Appointments);

    /// <summary>The text.</summary>
    /// <example>Second floor.</example>
    public string Note { get; init; } = "";

    /// <summary><c>1</c> Primary, <c>2</c> Secondary, <c>3</c> OOO Reason, <c>4</c> OOO Note.</summary>
    /// <example>1</example>
    public int Type { get; init; }

    /// <summary>The type as a person reads it.</summary>
    /// <example>Primary</example>
    public string TypeDisplay { get; init; } = "";

    /// <summary>The uuids of the appointments it stands on.</summary>
    public IReadOnlyList<Guid> Appointments { get; init; } = [];

    /// <summary>When it was put into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The CoreUser who put it into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DeletedBy { get; init; }
}
