using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.Application.DrivingTimes;

/// <summary>A drive to an appointment.</summary>
public sealed record DrivingTimeDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>3</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision => RevisionOf.Resource(Uuid, Version);

    /// <summary>The appointment's id.</summary>
    /// <example>23</example>
    public int Appointment { get; init; }

    /// <summary>The appointment's uuid.</summary>
    public Guid AppointmentUuid { get; init; }

    /// <summary>The distance, as a decimal number in a text.</summary>
    /// <example>2.50</example>
    public string? Distance { get; init; }

    /// <summary>The time, in minutes.</summary>
    /// <example>12</example>
    public int? Time { get; init; }

    /// <summary>When the drive was measured or is planned.</summary>
    public DateTimeOffset? TimePoint { get; init; }

    /// <summary>When it was put into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The CoreUser who put it into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DeletedBy { get; init; }
}
