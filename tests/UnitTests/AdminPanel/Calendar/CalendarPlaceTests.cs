using System.Globalization;
using ContactAppointment.AdminPanel.Calendar;

namespace ContactAppointment.UnitTests.AdminPanel.Calendar;

public sealed class CalendarPlaceTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [TestCase("month", "2026-11-25", DayOfWeek.Monday, "2026-10-26", "2026-12-07")]
    [TestCase("month", "2026-11-25", DayOfWeek.Sunday, "2026-11-01", "2026-12-06")]
    [TestCase("month", "2027-02-10", DayOfWeek.Monday, "2027-02-01", "2027-03-01")] // four whole weeks
    [TestCase("week", "2026-11-25", DayOfWeek.Monday, "2026-11-23", "2026-11-30")]
    [TestCase("week", "2026-11-25", DayOfWeek.Sunday, "2026-11-22", "2026-11-29")]
    [TestCase("week", "2026-11-22", DayOfWeek.Monday, "2026-11-16", "2026-11-23")]
    [TestCase("week", "2026-11-25", DayOfWeek.Saturday, "2026-11-21", "2026-11-28")]
    [TestCase("day", "2026-11-25", DayOfWeek.Monday, "2026-11-25", "2026-11-26")]
    [TestCase("list", "2026-11-25", DayOfWeek.Monday, "2026-11-01", "2026-12-01")]
    public void FromAndUntil_View_AreWhatIsSeen(string view, string date, DayOfWeek first, string from, string until)
    {
        var place = CalendarPlace.Read(view, date, Today, first);

        Assert.That((Iso(place.From), Iso(place.Until)), Is.EqualTo((from, until)));
    }

    [TestCase("month", "2026-01-31", "2025-12-01", "2026-02-01")]
    [TestCase("list", "2026-01-31", "2025-12-01", "2026-02-01")]
    [TestCase("week", "2026-03-25", "2026-03-18", "2026-04-01")]
    [TestCase("day", "2026-03-01", "2026-02-28", "2026-03-02")]
    [TestCase("day", "9998-12-31", "9998-12-30", "9998-12-31")] // the end of time
    [TestCase("month", "0002-01-01", "0002-01-01", "0002-02-01")]
    public void NextAndPrevious_View_GoAStep(string view, string date, string previous, string next)
    {
        var place = CalendarPlace.Read(view, date, Today, DayOfWeek.Monday);

        Assert.That((Iso(place.Previous.Date), Iso(place.Next.Date)), Is.EqualTo((previous, next)));
    }

    [TestCase("week", "2026-03-29", "calendar?view=week&date=2026-03-29")]
    [TestCase(null, null, "calendar?view=month&date=2026-11-25")]
    [TestCase("year", "2026-13-40", "calendar?view=month&date=2026-11-25")]
    [TestCase("day", "0001-01-01", "calendar?view=day&date=2026-11-25")] // no day before it
    public void Read_Address_IsWrittenAgainWithoutNonsense(string? view, string? date, string expected)
    {
        var place = CalendarPlace.Read(view, date, Today, DayOfWeek.Monday);

        Assert.That(place.Address, Is.EqualTo(expected));
        Assert.That(place.Next.Previous.View, Is.EqualTo(place.View));
    }

    [TestCase("month", "de", "November 2026")]
    [TestCase("week", "de", "23.11.2026 – 29.11.2026")]
    [TestCase("week", "en", "11/23/2026 – 11/29/2026")]
    [TestCase("day", "de", "Mittwoch, 25. November 2026")]
    public void Title_Language_IsTheReaders(string view, string language, string expected)
    {
        var title = CalendarPlace.Read(view, "2026-11-25", Today, DayOfWeek.Monday).Title(new CultureInfo(language));

        Assert.That(title, Is.EqualTo(expected));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
