using System.Globalization;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Time;

public sealed class OrganizationZoneTests
{
    [TestCase("Europe/Berlin", "2026-01-15T10:00", "2026-01-15T09:00Z")]
    [TestCase("Europe/Berlin", "2026-07-15T10:00", "2026-07-15T08:00Z")]
    [TestCase("America/New_York", "2026-07-15T10:00", "2026-07-15T14:00Z")]
    [TestCase("UTC", "2026-07-15T10:00", "2026-07-15T10:00Z")]
    [TestCase("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59Z")]
    [TestCase("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00Z")] // skipped: the offset before the gap
    [TestCase("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30Z")]
    [TestCase("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00Z")]
    [TestCase("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30Z")] // happens twice: the first
    [TestCase("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00Z")]
    [TestCase("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z")] // a gap of half an hour
    [TestCase("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00Z")] // a day that never was
    public void ToInstant_NoOffset_IsReadInTheZone(string zone, string local, string expected)
    {
        var instant = Zone(zone).ToInstant(Given.Time(local));

        Assert.That(
            (instant.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture), instant.Offset),
            Is.EqualTo((expected, TimeSpan.Zero))
        );
    }

    [TestCase("Europe/Berlin", "1800-01-01T00:00", "1799-12-31T23:06:32Z")]
    [TestCase("America/Juneau", "1800-01-01T00:00", "1799-12-31T08:57:41Z")]
    [TestCase("America/Juneau", "0001-01-03T00:00", "0001-01-02T08:57:41Z")]
    public void ToInstant_BeforeThereWereZones_GoesByTheSun(string zone, string local, string expected)
    {
        var instant = Zone(zone).ToInstant(Given.Time(local));

        Assert.That(instant, Is.EqualTo(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void ToInstant_WithOffset_LeavesTheZoneAside()
    {
        var instant = Zone("Europe/Berlin").ToInstant(Given.Time("2026-03-29T02:30-05:00"));

        Assert.That(instant, Is.EqualTo(new DateTimeOffset(2026, 3, 29, 7, 30, 0, TimeSpan.Zero)));
    }

    [TestCase("2026-03-29T00:59Z", "2026-03-29T01:59")]
    [TestCase("2026-03-29T01:00Z", "2026-03-29T03:00")]
    [TestCase("2026-10-25T00:30Z", "2026-10-25T02:30")]
    [TestCase("2026-10-25T01:30Z", "2026-10-25T02:30")]
    public void ToLocal_Moment_IsWhatTheClockOnTheWallShows(string moment, string expected)
    {
        var local = Zone("Europe/Berlin").ToLocal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

        Assert.That(local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("2026-10-25T02:30", "2026-10-25T01:30Z")] // happens twice: the second
    [TestCase("2026-10-25T03:00", "2026-10-25T02:00Z")]
    [TestCase("2026-03-29T02:30", "2026-03-29T01:30Z")] // skipped: as ever, the offset before the gap
    [TestCase("2026-07-15T10:00", "2026-07-15T08:00Z")]
    public void ToLaterInstant_Local_IsTheSecondWhereThereAreTwo(string local, string expected)
    {
        var instant = Zone("Europe/Berlin").ToLaterInstant(DateTime.Parse(local, CultureInfo.InvariantCulture));

        Assert.That(instant, Is.EqualTo(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("Europe/Berlin", DayOfWeek.Monday)]
    [TestCase("Europe/Stockholm", DayOfWeek.Monday)]
    [TestCase("America/New_York", DayOfWeek.Sunday)]
    [TestCase("US/Eastern", DayOfWeek.Sunday)] // an older name
    [TestCase("Asia/Calcutta", DayOfWeek.Sunday)]
    [TestCase("Asia/Dubai", DayOfWeek.Saturday)]
    [TestCase("UTC", DayOfWeek.Monday)]
    public void FirstDayOfWeek_Zone_IsItsCountrys(string zone, DayOfWeek expected) =>
        Assert.That(Zone(zone).FirstDayOfWeek, Is.EqualTo(expected));

    [TestCase("Europe/Berlin", true)]
    [TestCase("UTC", true)]
    [TestCase("W. Europe Standard Time", false)]
    [TestCase("Europe/Atlantis", false)]
    [TestCase("", false)]
    public void Exists_Id_IsAnIanaZone(string id, bool expected)
    {
        var exists = OrganizationZone.Exists(id);

        Assert.That(exists, Is.EqualTo(expected));
    }

    private static OrganizationZone Zone(string id) => OrganizationZone.Of(new OrganizationBuilder().InZone(id).Build());
}
