using ContactAppointment.Application.Common.Time;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Time;

/// <summary>Periods before a start, over the changes of the clocks on 29 March and 25 October 2026.</summary>
public sealed class ReminderClockTests
{
    // 09:00 in Berlin is 08:00 UTC in winter and 07:00 UTC in summer.
    [TestCase("2026-03-29T07:00:00Z", "P1D", "2026-03-28T08:00:00Z", TestName = "Before_DayOfSpring_SameTimeTheDayBefore")]
    [TestCase("2026-03-29T07:00:00Z", "PT24H", "2026-03-28T07:00:00Z", TestName = "Before_24HoursOfSpring_AreExact")]
    [TestCase("2026-03-30T07:00:00Z", "P1D", "2026-03-29T07:00:00Z", TestName = "Before_DayAfterSpring_SameTimeTheDayBefore")]
    [TestCase("2026-10-25T08:00:00Z", "P1D", "2026-10-24T07:00:00Z", TestName = "Before_DayOfAutumn_SameTimeTheDayBefore")]
    [TestCase("2026-10-25T08:00:00Z", "PT24H", "2026-10-24T08:00:00Z", TestName = "Before_24HoursOfAutumn_AreExact")]
    [TestCase("2026-10-26T08:00:00Z", "P1D", "2026-10-25T08:00:00Z", TestName = "Before_DayAfterAutumn_SameTimeTheDayBefore")]
    [TestCase("2026-10-26T08:00:00Z", "P1W", "2026-10-19T07:00:00Z", TestName = "Before_WeekOverAutumn_SameTime")]
    [TestCase("2026-03-31T07:00:00Z", "P1M", "2026-02-28T08:00:00Z", TestName = "Before_Month_EndsWithAShorterOne")]
    [TestCase("2026-03-30T07:00:00Z", "P1DT2H", "2026-03-29T05:00:00Z", TestName = "Before_DaysAndHours_DaysFirst")]
    [TestCase("2026-03-30T00:30:00Z", "P1D", "2026-03-29T01:30:00Z", TestName = "Before_TimeThatIsSkipped_TakesTheOffsetBefore")]
    [TestCase("2026-10-26T01:30:00Z", "P1D", "2026-10-25T00:30:00Z", TestName = "Before_TimeThatHappensTwice_IsTheFirst")]
    [TestCase("2026-03-30T07:00:00Z", "PT90M", "2026-03-30T05:30:00Z", TestName = "Before_Minutes_AreExact")]
    public void Before_Period_IsReckonedByTheZone(string start, string period, string expected)
    {
        var before = BerlinClock.Now.Before(DateTimeOffset.Parse(start, null), period);

        Assert.That(before, Is.EqualTo(DateTimeOffset.Parse(expected, null)));
    }

    [Test]
    public void Before_FirstMoments_DoesNotOverflow()
    {
        var before = BerlinClock.Now.Before(new DateTimeOffset(1, 1, 3, 0, 0, 0, TimeSpan.Zero), "P10Y");

        Assert.That(before, Is.EqualTo(DateTimeOffset.MinValue));
    }

    [TestCase("P1D", true)]
    [TestCase("P10Y", true)]
    [TestCase("PT1S", true)]
    [TestCase("P1Y2M3W4DT5H6M7S", true)]
    [TestCase("P999999999Y", false)]
    [TestCase("PT999999999H", false)]
    [TestCase("P1D\n", false)]
    [TestCase("p1d", false)]
    [TestCase("", false)]
    [TestCase("P٣D", false)]
    public void IsValid_Text_TellsDurations(string text, bool expected) => Assert.That(ReminderPeriod.IsValid(text), Is.EqualTo(expected));
}
