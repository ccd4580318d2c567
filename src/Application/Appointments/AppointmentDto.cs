using System.Text.Json.Serialization;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.DrivingTimes;

namespace ContactAppointment.Application.Appointments;

/// <summary>An appointment as the API shows it.</summary>
public sealed record AppointmentDto : IRevised
{
    /// <summary>Assigned by the store.</summary>
    /// <example>23</example>
    public int Id { get; init; }

    /// <summary>The identity that never changes (version 7).</summary>
    public Guid Uuid { get; init; }

    /// <summary>Rises with every change; a change can be asked for on this version alone.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string Revision =>
        AppointmentRevisions.Of(
            Uuid,
            Version,
            Notes.Select(n => (n.Id, n.Version)),
            DrivingTimes.Select(t => (t.Id, t.Version)),
            Contact?.Revision
        );

    /// <summary>A short name.</summary>
    /// <example>First visit</example>
    public string Name { get; init; } = "";

    /// <summary>Whose it is.</summary>
    public Guid Owner { get; init; }

    /// <summary>When it starts.</summary>
    /// <example>2026-03-30T08:00:00Z</example>
    public DateTimeOffset StartDate { get; init; }

    /// <summary>When it ends.</summary>
    /// <example>2026-03-30T09:00:00Z</example>
    public DateTimeOffset EndDate { get; init; }

    /// <summary>What kinds of appointment it is.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>Where it takes place.</summary>
    /// <example>Hauptstraße 5a, 10115 Berlin</example>
    public string Address { get; init; } = "";

    /// <summary>The site it takes place at.</summary>
    public Guid? SiteprofileUuid { get; init; }

    /// <summary>Whom it is with.</summary>
    public Guid? ContactUuid { get; init; }

    /// <summary>The contact itself, when the organization has it.</summary>
    public ContactDto? Contact { get; init; }

    /// <summary>Who else is invited.</summary>
    public IReadOnlyList<Guid>? InviteeUuids { get; init; }

    /// <summary>The projects it belongs to.</summary>
    public IReadOnlyList<Guid>? Workflowlevel2Uuids { get; init; }

    /// <summary>The organization it belongs to.</summary>
    public Guid OrganizationUuid { get; init; }

    /// <summary>Free text.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Its notes, by type.</summary>
    public IReadOnlyList<NestedNoteDto> Notes { get; init; } = [];

    /// <summary>The drives to it.</summary>
    public IReadOnlyList<DrivingTimeDto> DrivingTimes { get; init; } = [];

    /// <summary>When it was put into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The CoreUser who put it into the bin; only there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DeletedBy { get; init; }
}

/// <summary>A note on its appointment.</summary>
public sealed record NestedNoteDto
{
    /// <summary>The note's id.</summary>
    /// <example>5</example>
    public int Id { get; init; }

    /// <summary>Rises with every change of the note.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The text.</summary>
    /// <example>Second floor.</example>
    public string Note { get; init; } = "";

    /// <summary><c>1</c> Primary, <c>2</c> Secondary, <c>3</c> OOO Reason, <c>4</c> OOO Note.</summary>
    /// <example>1</example>
    public int Type { get; init; }
}
