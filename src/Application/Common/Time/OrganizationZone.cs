using System.Globalization;
using ContactAppointment.Domain.Organizations;
using NodaTime;
using NodaTime.TimeZones;

namespace ContactAppointment.Application.Common.Time;

/// <summary>The zone in which an organization reads the clock. The rules come with the program (IANA, by Noda Time), so they are the same on every machine.</summary>
public sealed class OrganizationZone
{
    /// <summary>The longest period and a margin later than the first moment there is.</summary>
    private static readonly DateTimeOffset _firstReckonedFrom = DateTimeOffset.MinValue.AddDays(ReminderPeriod.MaxDays + 2);

    private static readonly ZoneLocalMappingResolver LaterResolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnLater,
        Resolvers.ReturnForwardShifted
    );

    private readonly DateTimeZone _zone;

    private static readonly Lazy<IReadOnlyList<string>> _ids = new(() =>
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(l => l.ZoneId).Distinct().Order(StringComparer.Ordinal)]
    );

    private OrganizationZone(DateTimeZone zone) => _zone = zone;

    /// <summary>The zone of an organization.</summary>
    public static OrganizationZone Of(Organization organization) => new(DateTimeZoneProviders.Tzdb[organization.TimeZone]);

    /// <summary>The zone of an IANA id.</summary>
    /// <exception cref="DateTimeZoneNotFoundException">There is none.</exception>
    public static OrganizationZone Of(string id) => new(DateTimeZoneProviders.Tzdb[id]);

    /// <summary>Its IANA id.</summary>
    public string Id => _zone.Id;

    /// <summary>The ids of all zones that have a place, in order.</summary>
    public static IReadOnlyList<string> Ids => _ids.Value;

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

    /// <summary>The same of a time on the clock.</summary>
    public DateTimeOffset ToInstant(DateTime local) => ToInstant(new GivenTime(local, Offset: null));

    /// <summary>The moment of a time on the clock that happens twice, the second time; of any other time the moment it always is.</summary>
    public DateTimeOffset ToLaterInstant(DateTime local) =>
        _zone.ResolveLocal(LocalDateTime.FromDateTime(local), LaterResolver).ToInstant().ToDateTimeOffset();

    /// <summary>The day that weeks begin with where the zone is (CLDR, by the country that IANA has it in); Monday where it is in none (ISO 8601).</summary>
    public DayOfWeek FirstDayOfWeek =>
        Country is { } country ? CultureInfo.GetCultureInfo($"en-{country}").DateTimeFormat.FirstDayOfWeek : DayOfWeek.Monday;

    /// <summary>What the clock on the wall shows at a moment.</summary>
    public DateTime ToLocal(DateTimeOffset moment) => NodaTime.Instant.FromDateTimeOffset(moment).InZone(_zone).ToDateTimeUnspecified();

    /// <summary>The offset (<c>+02:00</c>) at a moment whose time on the clock happens twice; null at any other.</summary>
    public string? OffsetIfTwice(DateTimeOffset moment)
    {
        var there = NodaTime.Instant.FromDateTimeOffset(moment).InZone(_zone);
        return _zone.MapLocal(there.LocalDateTime).Count > 1 ? there.Offset.ToString("m", CultureInfo.InvariantCulture) : null;
    }

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

    private string? Country
    {
        get
        {
            var source = TzdbDateTimeZoneSource.Default;
            string CanonicalOf(string id) => source.CanonicalIdMap.TryGetValue(id, out var canonical) ? canonical : id;
            var places = source.ZoneLocations!; // always there in what comes with Noda Time
            var place =
                places.FirstOrDefault(l => l.ZoneId == _zone.Id)
                ?? places.FirstOrDefault(l => CanonicalOf(l.ZoneId) == CanonicalOf(_zone.Id));
            return place?.CountryCode;
        }
    }

    private static Period DatePartOf(Period period) =>
        Period.FromYears(period.Years) + Period.FromMonths(period.Months) + Period.FromWeeks(period.Weeks) + Period.FromDays(period.Days);
}
