using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Appointments.Specifications;

namespace ContactAppointment.Application.Appointments.ListAppointments;

/// <summary>Asks for a page of the organization's appointments; a filter that is null asks for nothing.</summary>
/// <param name="Page">Which page, in which order.</param>
public sealed record ListAppointmentsQuery(CursorRequest Page)
{
    /// <summary>What the list can be sorted by.</summary>
    public static IReadOnlyList<string> Orderings => AppointmentPageSpec.SortFields.Names;

    /// <summary>Words that all stand in name, address or summary.</summary>
    public string? Search { get; init; }

    /// <summary>Whose it is.</summary>
    public GivenUser? Owner { get; init; }

    /// <summary>One who is invited.</summary>
    public GivenUser? Invitee { get; init; }

    /// <summary>Whom it is with.</summary>
    public Guid? ContactUuid { get; init; }

    /// <summary>The site it takes place at.</summary>
    public Guid? SiteprofileUuid { get; init; }

    /// <summary>A project it belongs to.</summary>
    public Guid? Workflowlevel2Uuid { get; init; }

    /// <summary>One of its types.</summary>
    public string? Type { get; init; }

    /// <summary>The earliest start.</summary>
    public TimeBound? StartDateGte { get; init; }

    /// <summary>The latest start.</summary>
    public TimeBound? StartDateLte { get; init; }

    /// <summary>The earliest end.</summary>
    public TimeBound? EndDateGte { get; init; }

    /// <summary>The latest end.</summary>
    public TimeBound? EndDateLte { get; init; }
}
