using System.Globalization;
using ContactAppointment.AdminPanel.Wording;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.AdminPanel.Calendar;

/// <summary>An appointment as it stands in the calendar.</summary>
/// <param name="Uuid">Which one.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Start">What the clock shows when it starts.</param>
/// <param name="End">What the clock shows when it ends; never before the start, even where the clock was set back in between.</param>
/// <param name="Name">What it is called.</param>
/// <param name="With">Whom it is with; empty where that is nobody known.</param>
/// <param name="Where">Where it takes place; may be empty.</param>
public sealed record CalendarEntry(
    Guid Uuid,
    int Version,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateTime Start,
    DateTime End,
    string Name,
    string With,
    string Where
)
{
    /// <summary>All of it on one line, the time first.</summary>
    public string Text => string.Join(" · ", new[] { $"{Time} {Name}", With, Where }.Where(part => part.Length > 0));

    // The grid writes it on each of several days: the start alone would be that of the first.
    private string Time => End.Date > Start.Date ? CalendarTimes.Span(Start, End) : Start.ToString("t", CultureInfo.CurrentCulture);

    public static CalendarEntry Of(AppointmentDto appointment, OrganizationZone zone)
    {
        var (start, end) = (zone.ToLocal(appointment.StartDate), zone.ToLocal(appointment.EndDate));
        return new CalendarEntry(
            appointment.Uuid,
            appointment.Version,
            appointment.StartDate,
            appointment.EndDate,
            start,
            end < start ? start : end,
            Names.Of(appointment),
            appointment.Contact is { } contact ? Names.Of(contact) : "",
            appointment.Address
        );
    }

    /// <summary>Whether some of it is on a day.</summary>
    public bool IsOn(DateOnly day)
    {
        var (from, until) = (day.ToDateTime(default), day.AddDays(1).ToDateTime(default));
        return Start < until && (End > from || Start >= from);
    }

    /// <summary>From when until when it takes place on a day; dots stand for what is on another day.</summary>
    /// <param name="day">A day on which some of it is.</param>
    /// <param name="allDay">The words for one that fills the day.</param>
    public string TimeOn(DateOnly day, string allDay)
    {
        var (from, until) = (day.ToDateTime(default), day.AddDays(1).ToDateTime(default));
        if (Start <= from && End >= until)
            return allDay;
        var start = Start < from ? "…" : Start.ToString("t", CultureInfo.CurrentCulture);
        var end = End > until ? "…" : End.ToString("t", CultureInfo.CurrentCulture);
        return $"{start} – {end}";
    }
}
