using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace ContactAppointment.Infrastructure.Interchange.ICalendar;

/// <summary>
/// Writes the part of a zone's history that an appointment needs (RFC 5545 §3.6.5). Where the clocks change by a yearly rule, that rule is
/// written, as calendars know it best; elsewhere each change. Ical.Net's own component is wrong for zones such as Europe/Dublin.
/// </summary>
internal static class ZoneComponent
{
    private const int RuleYears = 2;
    private static readonly Duration Year = Duration.FromDays(366);
    private static readonly Duration LongestSpan = Duration.FromDays(3660);

    public static VTimeZone For(DateTimeZone zone, Instant start, Instant end)
    {
        var component = new VTimeZone(zone.Id);
        var changes = ChangesAround(zone, start, end);
        foreach (var change in RulesOf(zone, changes, end) ?? changes.Select(change => ObservanceOf(zone, change)))
            component.AddChild(change);
        return component;
    }

    /// <summary>The spans of one offset each, from the one before the appointment to the one that it ends in.</summary>
    private static List<ZoneInterval> ChangesAround(DateTimeZone zone, Instant start, Instant end)
    {
        var from = start - Instant.MinValue > Year ? start - Year : Instant.MinValue;
        if (end - start > LongestSpan)
            return [zone.GetZoneInterval(start), zone.GetZoneInterval(end)];
        var until = Instant.MaxValue - end > Duration.FromSeconds(1) ? end + Duration.FromSeconds(1) : Instant.MaxValue;
        return [.. zone.GetZoneIntervals(new Interval(from, until))];
    }

    /// <summary>Two yearly rules that say the same as the changes, and as those of the next years; null where there are none.</summary>
    private static IEnumerable<VTimeZoneInfo>? RulesOf(DateTimeZone zone, List<ZoneInterval> changes, Instant end)
    {
        var latest = changes.Where(c => c.HasStart).TakeLast(2).ToList();
        if (latest is not [{ HasEnd: true } first, var second] || first.WallOffset == second.WallOffset)
            return null;
        var lastYear = end.InUtc().Year + RuleYears;
        var rules = latest.Select(change => RuleOf(zone, change, changes[0], lastYear)).ToList();
        return rules.TrueForAll(rule => rule is not null) ? rules.OfType<VTimeZoneInfo>() : null;
    }

    private static VTimeZoneInfo? RuleOf(DateTimeZone zone, ZoneInterval change, ZoneInterval first, int lastYear)
    {
        var local = LocalStartOf(zone, change);
        var ordinals = new[] { -1, ((local.Day - 1) / 7) + 1 };
        var firstYear = Math.Max(1, first.HasStart ? first.Start.InUtc().Year : local.Year);
        foreach (var ordinal in ordinals)
        {
            var days = Enumerable.Range(firstYear, lastYear - firstYear + 1).Select(year => DayOf(local, ordinal, year));
            if (lastYear > 9998 || !days.All(day => ChangesLike(zone, change, day + local.TimeOfDay)))
                continue;
            var observance = ObservanceOf(zone, change);
            observance.DtStart = Floating(DayOf(local, ordinal, firstYear) + local.TimeOfDay);
            observance.RecurrenceRule = new RecurrenceRule(FrequencyType.Yearly)
            {
                ByMonth = [local.Month],
                ByDay = [new WeekDay(local.DayOfWeek.ToDayOfWeek(), ordinal)],
            };
            return observance;
        }

        return null;
    }

    private static LocalDate DayOf(LocalDateTime change, int ordinal, int year) =>
        ordinal > 0
            ? LocalDate.FromYearMonthWeekAndDay(year, change.Month, ordinal, change.DayOfWeek)
            : LocalDate.FromYearMonthWeekAndDay(year, change.Month, 5, change.DayOfWeek); // 5 means the last here

    private static bool ChangesLike(DateTimeZone zone, ZoneInterval change, LocalDateTime local)
    {
        var moment = local.WithOffset(OffsetBefore(zone, change)).ToInstant();
        var interval = zone.GetZoneInterval(moment);
        return interval.HasStart && interval.Start == moment && interval.WallOffset == change.WallOffset;
    }

    private static VTimeZoneInfo ObservanceOf(DateTimeZone zone, ZoneInterval change)
    {
        var before = OffsetBefore(zone, change);
        var isSummer = change is { HasStart: true, HasEnd: true } && change.Duration < Year && change.WallOffset > before;
        return new VTimeZoneInfo(isSummer ? Components.Daylight : Components.Standard)
        {
            DtStart = Floating(LocalStartOf(zone, change)),
            OffsetFrom = new UtcOffset(before.ToTimeSpan()),
            OffsetTo = new UtcOffset(change.WallOffset.ToTimeSpan()),
            TimeZoneName = change.Name,
        };
    }

    /// <summary>What the clock showed at the change, before it was set (RFC 5545 §3.6.5, <c>DTSTART</c>).</summary>
    private static LocalDateTime LocalStartOf(DateTimeZone zone, ZoneInterval change) =>
        change.HasStart ? change.Start.WithOffset(OffsetBefore(zone, change)).LocalDateTime : new LocalDateTime(1601, 1, 1, 0, 0);

    private static Offset OffsetBefore(DateTimeZone zone, ZoneInterval change) =>
        change.HasStart ? zone.GetUtcOffset(change.Start - Duration.Epsilon) : change.WallOffset;

    private static CalDateTime Floating(LocalDateTime local) => new(local.ToDateTimeUnspecified());
}
