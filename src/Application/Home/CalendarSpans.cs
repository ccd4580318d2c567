using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.Application.Home;

/// <summary>Spans of days that follow each other, as the calendar of a zone has them: some are an hour longer or shorter than others.</summary>
internal sealed class CalendarSpans
{
    private readonly List<DateTime> _days;

    private CalendarSpans(OrganizationZone zone, DateTime first, int count, int days)
    {
        _days = [.. Enumerable.Range(0, count + 1).Select(i => first.AddDays(i * days))];
        Bounds = _days.ConvertAll(day => zone.ToInstant(day));
    }

    /// <summary>The moments at which the spans begin, and the one at which the last ends.</summary>
    public IReadOnlyList<DateTimeOffset> Bounds { get; }

    /// <summary>Weeks from Monday on (ISO 8601), so many before the current one and after it.</summary>
    public static CalendarSpans Weeks(OrganizationZone zone, DateTimeOffset now, int before, int after)
    {
        var today = zone.ToLocal(now).Date;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new CalendarSpans(zone, monday.AddDays(-7 * before), before + 1 + after, days: 7);
    }

    /// <summary>Days, of which today is the last.</summary>
    public static CalendarSpans DaysUntilToday(OrganizationZone zone, DateTimeOffset now, int count) =>
        new(zone, zone.ToLocal(now).Date.AddDays(1 - count), count, days: 1);

    /// <summary>What was counted in each span, beside its first day.</summary>
    public IReadOnlyList<SpanCountDto> Tell(IReadOnlyList<int> counts) =>
        [.. counts.Select((count, i) => new SpanCountDto(DateOnly.FromDateTime(_days[i]), count))];
}
