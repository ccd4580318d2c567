using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.UnitTests.Application.Common.Time;

public sealed class TimeBoundTests
{
    [TestCase("2026-03-29", true)]
    [TestCase(" 2026-03-29 ", true)]
    [TestCase("2026-03-29T10:00:00Z", false)]
    [TestCase("2026-03-29 10:00", false)]
    public void TryParse_DateOrTimestamp_IsTaken(string text, bool isDay)
    {
        var isTaken = TimeBound.TryParse(text, out var bound);

        Assert.That((isTaken, bound.IsDay), Is.EqualTo((true, isDay)));
    }

    [TestCase("")]
    [TestCase("2026-3-29")]
    [TestCase("2026-02-30")]
    [TestCase("29.03.2026")]
    [TestCase("0001-01-01", Description = "no room for every zone")]
    [TestCase("9999-12-31")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.That(TimeBound.TryParse(text, out _), Is.False);
    }
}
