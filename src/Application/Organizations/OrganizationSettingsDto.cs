using System.Text.Json;
using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Organizations;

/// <summary>An organization's settings as the API shows them.</summary>
public sealed record OrganizationSettingsDto : IRevised
{
    /// <summary>Its uuid, as tokens name it.</summary>
    public Guid Uuid { get; init; }

    /// <summary>Its name in mails.</summary>
    /// <example>Praxis Müller</example>
    public string Name { get; init; } = "";

    /// <summary>Its phone number in mails.</summary>
    /// <example>+49 30 1234567</example>
    public string Phone { get; init; } = "";

    /// <summary>The IANA id of its zone.</summary>
    /// <example>Europe/Berlin</example>
    public string TimeZone { get; init; } = "";

    /// <summary>The language of its mails: <c>de</c> or <c>en</c>.</summary>
    /// <example>de</example>
    public string Language { get; init; } = "";

    /// <summary>Where answers to its mails go; null for the sender's own address.</summary>
    /// <example>praxis@example.com</example>
    public string? ReplyTo { get; init; }

    /// <summary>How long before the start the contact of a new appointment is reminded (ISO 8601 durations).</summary>
    /// <example>["P1D", "PT2H"]</example>
    public IReadOnlyList<string> DefaultReminders { get; init; } = [];

    /// <summary>Whether every <c>PUT</c>, <c>PATCH</c> and <c>DELETE</c> must bear <c>If-Match</c>.</summary>
    /// <example>false</example>
    public bool RequiresIfMatch { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => RevisionOf.Text(JsonSerializer.Serialize(this)); // its version moves with each customer number
}
