using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class TimeSlotTests
{
    [Test]
    public void Between_OtherOffsets_IsKeptInUtcToTheMicrosecond()
    {
        var slot = TimeSlot.Between(
            Known.Start.ToOffset(TimeSpan.FromHours(2)).AddTicks(3),
            Known.End.ToOffset(TimeSpan.FromHours(-7)).AddTicks(19)
        );

        Assert.Multiple(() =>
        {
            Assert.That((slot.Start, slot.End), Is.EqualTo((Known.Start, Known.End.AddTicks(10))));
            Assert.That((slot.Start.Offset, slot.End.Offset), Is.EqualTo((TimeSpan.Zero, TimeSpan.Zero)));
        });
    }

    [Test]
    public void Between_StartAndEndCoincide_IsASlot()
    {
        var slot = TimeSlot.Between(Known.Start, Known.Start);

        Assert.That(slot.End, Is.EqualTo(slot.Start));
    }

    [Test]
    public void Between_EndBeforeStart_BreaksTheRule()
    {
        var act = () => TimeSlot.Between(Known.Start, Known.Start.AddMicroseconds(-1));

        Assert.That(act, Breaks.Rule("end_date", TimeSlot.EndBeforeStartMessage));
    }

    [Test]
    public void Between_EndLaterOnTheClockButEarlierInTime_BreaksTheRule()
    {
        var start = new DateTimeOffset(2026, 3, 30, 10, 0, 0, TimeSpan.Zero);
        var end = new DateTimeOffset(2026, 3, 30, 11, 0, 0, TimeSpan.FromHours(2));

        var act = () => TimeSlot.Between(start, end);

        Assert.That(act, Breaks.RuleOn("end_date"));
    }
}
