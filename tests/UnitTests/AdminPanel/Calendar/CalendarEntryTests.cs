using ContactAppointment.AdminPanel.Calendar;

namespace ContactAppointment.UnitTests.AdminPanel.Calendar;

[SetCulture("en-GB")]
public sealed class CalendarEntryTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0);

    [Test]
    public void Text_OverSeveralDays_TellsBothEnds()
    {
        var text = Entry(Noon, Noon.AddDays(4)).Text;

        Assert.That(text, Is.EqualTo("02/03/2026 12:00 – 06/03/2026 12:00 Fair"));
    }

    [Test]
    public void Text_WithinADay_TellsTheStart()
    {
        var text = Entry(Noon, Noon.AddHours(1)).Text;

        Assert.That(text, Is.EqualTo("12:00 Fair"));
    }

    [TestCase(0, "12:00 – …")]
    [TestCase(1, "all day")]
    [TestCase(2, "… – 12:00")]
    public void TimeOn_OneOfSeveralDays_TellsWhatIsOfThatDay(int day, string time)
    {
        var shown = Entry(Noon, Noon.AddDays(2)).TimeOn(DateOnly.FromDateTime(Noon).AddDays(day), "all day");

        Assert.That(shown, Is.EqualTo(time));
    }

    private static CalendarEntry Entry(DateTime start, DateTime end) =>
        new(Guid.NewGuid(), 1, default, default, start, end, "Fair", "", "");
}
