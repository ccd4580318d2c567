using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.ContactTypes;

/// <summary>A contact type as the API shows it.</summary>
public sealed record ContactTypeDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>1</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => RevisionOf.Resource(Uuid, Version);

    /// <summary>Its name.</summary>
    /// <example>Customer</example>
    public string Name { get; init; } = "";

    /// <summary>Whether every organization sees it.</summary>
    /// <example>true</example>
    public bool IsGlobal { get; init; }

    /// <summary>When it was put into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The CoreUser who put it into the bin; only there, and never for a global one: who deleted that is another organization's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DeletedBy { get; init; }
}
