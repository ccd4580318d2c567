using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Appointments.Calendar;

/// <summary>An appointment as a calendar shows it (RFC 5545 §3.6.1).</summary>
public sealed record CalendarEntry
{
    /// <summary>The identity by which a calendar finds it again.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>Higher than before when time or place have changed.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it takes place.</summary>
    public required TimeSlot Slot { get; init; }

    /// <summary>The IANA id of the zone that its times are written in.</summary>
    public required string TimeZone { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>What it is called; one line.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Location { get; init; }

    /// <summary>What else is to be said of it.</summary>
    public string? Description { get; init; }

    /// <summary>The name of who holds it.</summary>
    public string? OrganizerName { get; init; }

    /// <summary>The e-mail address of who holds it; the mails' sender when there is none.</summary>
    public string? OrganizerAddress { get; init; }

    /// <summary>An appointment, for its own organization's calendar text to be added.</summary>
    public static CalendarEntry Of(Appointment appointment, Organization organization, string summary) =>
        new()
        {
            Uuid = appointment.Uuid,
            Sequence = appointment.Sequence,
            Slot = appointment.Slot,
            TimeZone = organization.TimeZone,
            LastModified = appointment.EditDate,
            Summary = summary,
        };
}
