using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.AdminPanel.Calendar;

/// <summary>
/// Where an appointment comes to stand that is dragged. The calendar shows the clock on the wall; on the days on which that is set forward or
/// back, the clock and the time that passes differ.
/// </summary>
public static class CalendarMoves
{
    /// <summary>
    /// Moves it by so much on the clock. One of whole days stays one; any other lasts as long as before, also across a change of the clock.
    /// </summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Move(CalendarEntry entry, TimeSpan by, OrganizationZone zone)
    {
        if (by == TimeSpan.Zero)
            return (entry.StartsAt, entry.EndsAt);
        var start = zone.ToInstant(OnTheClock(entry.Start + by));
        var isOfWholeDays = entry.End > entry.Start && entry.End.TimeOfDay == entry.Start.TimeOfDay;
        return (start, isOfWholeDays ? zone.ToInstant(OnTheClock(entry.End + by)) : start + (entry.EndsAt - entry.StartsAt));
    }

    /// <summary>Moves its start or its end by so much on the clock; what is not moved stays the very moment it is.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Resize(
        CalendarEntry entry,
        TimeSpan startBy,
        TimeSpan endBy,
        OrganizationZone zone
    )
    {
        var start = startBy == TimeSpan.Zero ? entry.StartsAt : zone.ToInstant(OnTheClock(entry.Start + startBy));
        if (endBy == TimeSpan.Zero)
            return (start, entry.EndsAt);
        var end = zone.ToInstant(OnTheClock(entry.End + endBy));
        return (start, end < start ? zone.ToLaterInstant(entry.End + endBy) : end); // the hour that happens twice
    }

    /// <summary>The fields that say so.</summary>
    public static AppointmentFields ToFields((DateTimeOffset Start, DateTimeOffset End) time) =>
        new() { StartDate = (GivenTime)time.Start, EndDate = (GivenTime)time.End };

    private static GivenTime OnTheClock(DateTime local) => new(local, Offset: null);
}
