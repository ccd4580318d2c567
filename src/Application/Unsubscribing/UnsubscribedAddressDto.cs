using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.Unsubscribing;

/// <summary>An address that wants no more reminders of the organization.</summary>
public sealed record UnsubscribedAddressDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>4</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>The address, in lower case and with its domain in ASCII, however it was written in the mail.</summary>
    /// <example>juergen@example.com</example>
    public string Address { get; init; } = "";

    /// <summary>When its holder unsubscribed.</summary>
    public DateTimeOffset CreateDate { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => RevisionOf.Resource(Uuid, Version);
}
