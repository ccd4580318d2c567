using ContactAppointment.Domain.Organizations;
using NodaTime;
using NodaTime.TimeZones;

namespace ContactAppointment.Application.Common.Time;

/// <summary>The zone in which an organization reads the clock. The rules come with the program (IANA, by Noda Time), so they are the same on every machine.</summary>
public sealed class OrganizationZone
{
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
}
