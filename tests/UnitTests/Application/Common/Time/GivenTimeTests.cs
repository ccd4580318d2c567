using System.Globalization;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Time;

public sealed class GivenTimeTests
{
    [TestCase("2026-03-30T10:00:00+02:00", "2026-03-30T08:00:00.000000Z")]
    [TestCase("2026-03-30T10:00:00Z", "2026-03-30T10:00:00.000000Z")]
    [TestCase("2026-03-30t10:00:00z", "2026-03-30T10:00:00.000000Z")]
    [TestCase("2026-03-30 10:00+0200", "2026-03-30T08:00:00.000000Z")]
    [TestCase("2026-03-30T10:00+02", "2026-03-30T08:00:00.000000Z")]
    [TestCase("2026-03-30T10:00-00:00", "2026-03-30T10:00:00.000000Z")]
    [TestCase("2026-03-30T10:00-05:30", "2026-03-30T15:30:00.000000Z")]
    [TestCase("2026-03-30T10:00+14:00", "2026-03-29T20:00:00.000000Z")]
    [TestCase("2026-03-30T10:00-14:00", "2026-03-31T00:00:00.000000Z")]
    [TestCase("2026-03-30T10:00:00.5Z", "2026-03-30T10:00:00.500000Z")]
    [TestCase("2026-03-30T10:00:00,123456Z", "2026-03-30T10:00:00.123456Z")]
    [TestCase("2026-03-30T10:00:00.123456999Z", "2026-03-30T10:00:00.123456Z")]
    [TestCase(" 2026-03-30T10:00:00Z ", "2026-03-30T10:00:00.000000Z")]
    [TestCase("2028-02-29T00:00Z", "2028-02-29T00:00:00.000000Z")]
    [TestCase("0001-01-03T00:00-14:00", "0001-01-03T14:00:00.000000Z")]
    [TestCase("9999-12-29T23:59:59.999999-14:00", "9999-12-30T13:59:59.999999Z")]
    public void TryParse_WithOffset_NamesAMoment(string text, string moment)
    {
        var isTime = GivenTime.TryParse(text, out var time);

        Assert.Multiple(() =>
        {
            Assert.That(isTime, Is.True);
            Assert.That(time.Moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), Is.EqualTo(moment));
            Assert.That(time.Moment?.Offset, Is.EqualTo(TimeSpan.Zero));
        });
    }

    [TestCase("2026-03-30T10:00:00")]
    [TestCase("2026-03-30 10:00")]
    [TestCase("2026-03-30T10:00:00.000")]
    public void TryParse_WithoutOffset_IsATimeOnAWallClock(string text)
    {
        var isTime = GivenTime.TryParse(text, out var time);

        Assert.Multiple(() =>
        {
            Assert.That(isTime, Is.True);
            Assert.That(
                (time.Local, time.Offset, time.Moment),
                Is.EqualTo((new DateTime(2026, 3, 30, 10, 0, 0), (TimeSpan?)null, (DateTimeOffset?)null))
            );
        });
    }

    [TestCase("")]
    [TestCase("noon")]
    [TestCase("2026-03-30")]
    [TestCase("10:00")]
    [TestCase("2026-03-30T10")]
    [TestCase("2026-03-30T10:00.5Z")]
    [TestCase("2026-03-30T10:00:00.Z")]
    [TestCase("2026-03-30T10:00:00.1234567890Z")]
    [TestCase("2026-03-30T24:00Z")]
    [TestCase("2026-03-30T10:60Z")]
    [TestCase("2026-03-30T23:59:60Z")]
    [TestCase("2026-02-29T10:00Z")]
    [TestCase("2026-13-01T10:00Z")]
    [TestCase("26-03-30T10:00Z")]
    [TestCase("30.03.2026 10:00")]
    [TestCase("2026-03-30T10:00 +02:00")]
    [TestCase("2026-03-30T10:00+2")]
    [TestCase("2026-03-30T10:00+02:60")]
    [TestCase("2026-03-30T10:00+14:01")]
    [TestCase("2026-03-30T10:00-99:00")]
    [TestCase("2026-03-30T10:00 CET")]
    [TestCase("2026-03-30T10:00:00Z; DROP TABLE")]
    [TestCase("٢٠٢٦-03-30T10:00Z")]
    [TestCase("0001-01-02T23:59Z")]
    [TestCase("9999-12-30T00:00Z")]
    public void TryParse_AnythingElse_IsNoTime(string text)
    {
        var isTime = GivenTime.TryParse(text, out _);

        Assert.That(isTime, Is.False);
    }

    [Test]
    public void Moment_OfAKnownMoment_IsThatMoment()
    {
        GivenTime time = Known.Start.ToOffset(TimeSpan.FromHours(2));

        Assert.That(time.Moment, Is.EqualTo(Known.Start));
    }
}
