using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>Which appointments of a list are meant; what is null or empty asks for nothing.</summary>
public sealed record AppointmentFilter
{
    /// <summary>Words that all stand in its name, address or summary.</summary>
    public IReadOnlyList<SearchWord> Search { get; init; } = [];

    /// <summary>Whose it is.</summary>
    public Guid? Owner { get; init; }

    /// <summary>One who is invited.</summary>
    public Guid? Invitee { get; init; }

    /// <summary>Whom it is with.</summary>
    public Guid? ContactUuid { get; init; }

    /// <summary>The site it takes place at.</summary>
    public Guid? SiteprofileUuid { get; init; }

    /// <summary>A project it belongs to.</summary>
    public Guid? Workflowlevel2Uuid { get; init; }

    /// <summary>One of its types, compared exactly.</summary>
    public string? Type { get; init; }

    /// <summary>The earliest start.</summary>
    public DateTimeOffset? StartFrom { get; init; }

    /// <summary>The latest start, which belongs to it.</summary>
    public DateTimeOffset? StartUntil { get; init; }

    /// <summary>The earliest end.</summary>
    public DateTimeOffset? EndFrom { get; init; }

    /// <summary>The latest end, which belongs to it.</summary>
    public DateTimeOffset? EndUntil { get; init; }
}
