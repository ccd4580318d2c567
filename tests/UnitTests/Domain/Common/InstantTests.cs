using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class InstantTests
{
    [TestCase(0, 0)]
    [TestCase(9, 0)]
    [TestCase(10, 10)]
    [TestCase(19, 10)]
    public void Of_Moment_IsCutToMicroseconds(int ticks, int keptTicks)
    {
        var instant = Instant.Of(Known.Now.AddTicks(ticks));

        Assert.That(instant, Is.EqualTo(Known.Now.AddTicks(keptTicks)));
    }

    [Test]
    public void Of_AnotherOffset_IsTheSameMomentInUtc()
    {
        var instant = Instant.Of(Known.Now.ToOffset(TimeSpan.FromHours(-5)));

        Assert.That((instant, instant.Offset), Is.EqualTo((Known.Now, TimeSpan.Zero)));
    }
}
