using ContactAppointment.Domain.Organizations;
using NodaTime;
using NodaTime.TimeZones;

namespace ContactAppointment.Application.Common.Time;

/// <summary>The zone in which an organization reads the clock. The rules come with the program (IANA, by Noda Time), so they are the same on every machine.</summary>
public sealed class OrganizationZone
{
    /// <summary>The longest period and a margin later than the first moment there is.</summary>
    private static readonly DateTimeOffset _firstReckonedFrom = DateTimeOffset.MinValue.AddDays(ReminderPeriod.MaxDays + 2);

    private readonly DateTimeZone _zone;

    private OrganizationZone(DateTimeZone zone) => _zone = zone;

    /// <summary>The zone of an organization.</summary>
    public static OrganizationZone Of(Organization organization) => new(DateTimeZoneProviders.Tzdb[organization.TimeZone]);

    /// <summary>Whether there is a zone of that IANA id.</summary>
    public static bool Exists(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    /// <summary>
    /// The moment of a timestamp. One that daylight saving skips takes the offset before the gap; one that happens twice is the first
    /// (contract, "Conventions").
    /// </summary>
    public DateTimeOffset ToInstant(GivenTime time) =>
        time.Moment
        // By the instant: DateTimeOffset takes neither the seconds nor the size of every offset from before there were zones.
        ?? _zone.ResolveLocal(LocalDateTime.FromDateTime(time.Local), Resolvers.LenientResolver).ToInstant().ToDateTimeOffset();

    /// <summary>What the clock on the wall shows at a moment.</summary>
    public DateTime ToLocal(DateTimeOffset moment) => NodaTime.Instant.FromDateTimeOffset(moment).InZone(_zone).ToDateTimeUnspecified();

    /// <summary>
    /// The moment a period before another: years to days on the calendar of the zone, at the same time of the day; then hours, minutes
    /// and seconds exactly.
    /// </summary>
    internal DateTimeOffset Before(DateTimeOffset moment, Period period)
    {
        if (moment < _firstReckonedFrom)
            return DateTimeOffset.MinValue;
        var instant = NodaTime.Instant.FromDateTimeOffset(moment);
        var (calendar, clock) = (DatePartOf(period), period - DatePartOf(period));
        if (calendar.HasDateComponent)
            instant = _zone.ResolveLocal(instant.InZone(_zone).LocalDateTime.Minus(calendar), Resolvers.LenientResolver).ToInstant();
        return (instant - clock.ToDuration()).ToDateTimeOffset();
    }

    private static Period DatePartOf(Period period) =>
        Period.FromYears(period.Years) + Period.FromMonths(period.Months) + Period.FromWeeks(period.Weeks) + Period.FromDays(period.Days);
}
