using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class DrivingTimeTests
{
    private const string DistanceMessage = "The distance is from 0 to 999.99, with at most two decimals.";

    private Appointment _appointment = null!;

    [SetUp]
    public void SetUp() => _appointment = new AppointmentBuilder().Build();

    [TestCase("0", null)]
    [TestCase("999.99", null)]
    [TestCase("2.500", null)] // more digits, but no more decimals
    [TestCase(null, 0)]
    [TestCase(null, 32767)]
    [TestCase("2.5", 12)]
    public void AddDrivingTime_WithinLimits_IsKept(string? distance, int? time)
    {
        var drivingTime = _appointment.AddDrivingTime(Number(distance), time, Known.Now.ToOffset(TimeSpan.FromHours(2)));

        Assert.Multiple(() =>
        {
            Assert.That((drivingTime.Distance, drivingTime.Time), Is.EqualTo((Number(distance), time)));
            Assert.That(
                (drivingTime.TimePoint, drivingTime.TimePoint?.Offset),
                Is.EqualTo(((DateTimeOffset?)Known.Now, (TimeSpan?)TimeSpan.Zero))
            );
            Assert.That((drivingTime.Appointment, drivingTime.OrganizationUuid), Is.EqualTo((_appointment, Known.Organization)));
            Assert.That(_appointment.DrivingTimes, Is.EqualTo(new[] { drivingTime }));
        });
    }

    [TestCase("-0.01")]
    [TestCase("1000")]
    [TestCase("999.991")]
    [TestCase("2.505")]
    [SetCulture("de-DE")] // writes a comma
    public void AddDrivingTime_DistanceOutOfRange_BreaksTheRule(string distance)
    {
        var act = () => _appointment.AddDrivingTime(Number(distance), 5, null);

        Assert.That(act, Breaks.Rule("distance", DistanceMessage));
    }

    [TestCase(-1)]
    [TestCase(32768)]
    public void AddDrivingTime_TimeOutOfRange_BreaksTheRule(int time)
    {
        var act = () => _appointment.AddDrivingTime(5, time, null);

        Assert.That(act, Breaks.Rule("time", "The time is from 0 to 32767 minutes."));
    }

    [Test]
    public void AddDrivingTime_NeitherDistanceNorTime_AddsNothing()
    {
        var act = () => _appointment.AddDrivingTime(null, null, Known.Now);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("distance"));
            Assert.That(_appointment.DrivingTimes, Is.Empty);
        });
    }

    [Test]
    public void Measure_Anew_ReplacesEverythingAndTouchesTheAppointment()
    {
        var drivingTime = _appointment.AddDrivingTime(2.5m, 12, Known.Now);
        _appointment.Saved();

        drivingTime.Measure(null, 15, null);

        Assert.Multiple(() =>
        {
            Assert.That(
                (drivingTime.Distance, drivingTime.Time, drivingTime.TimePoint),
                Is.EqualTo(((decimal?)null, (int?)15, (DateTimeOffset?)null))
            );
            Assert.That(_appointment.IsTouched, Is.True);
        });
    }

    [Test]
    public void AddDrivingTime_MinusZero_IsZero()
    {
        var drivingTime = _appointment.AddDrivingTime(-0.00m, null, null);

        Assert.That(drivingTime.Distance!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo("0.00"));
    }

    [Test]
    public void FindDrivingTime_ByIdOrUuid_FindsItsOwn()
    {
        var drivingTime = _appointment.AddDrivingTime(1, null, null).WithId(5);

        DrivingTime?[] found =
        [
            _appointment.FindDrivingTime(ResourceKey.Of(5)),
            _appointment.FindDrivingTime(ResourceKey.Of(drivingTime.Uuid)),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(found, Is.All.SameAs(drivingTime));
            Assert.That(_appointment.FindDrivingTime(ResourceKey.Of(6)), Is.Null);
        });
    }

    [Test]
    public void Drop_Drive_TakesItAwayAndTouchesTheAppointment()
    {
        var drivingTime = _appointment.AddDrivingTime(1, null, null);
        _appointment.Saved();

        _appointment.Drop(drivingTime);

        Assert.That((_appointment.DrivingTimes.Count, _appointment.IsTouched), Is.EqualTo((0, true)));
    }

    [Test]
    public void Adopt_AnotherAppointmentsDrive_MovesItAndTouchesBoth()
    {
        var drivingTime = _appointment.AddDrivingTime(1, null, null);
        var other = new AppointmentBuilder().WithId(2).Build();
        _appointment.Saved();

        other.Adopt(drivingTime);

        Assert.Multiple(() =>
        {
            Assert.That((_appointment.DrivingTimes.Count, other.DrivingTimes.Single()), Is.EqualTo((0, drivingTime)));
            Assert.That(drivingTime.Appointment, Is.SameAs(other));
            Assert.That((_appointment.IsTouched, other.IsTouched), Is.EqualTo((true, true)));
        });
    }

    [Test]
    public void Adopt_ItsOwn_ChangesNothing()
    {
        var drivingTime = _appointment.AddDrivingTime(1, null, null);

        _appointment.Adopt(drivingTime);

        Assert.That(_appointment.DrivingTimes, Is.EqualTo(new[] { drivingTime }));
    }

    [Test]
    public void Adopt_AnotherOrganizations_IsToldAsUnknown()
    {
        var drivingTime = _appointment.AddDrivingTime(1, null, null);
        var foreign = new AppointmentBuilder().In(Known.OtherOrganization).Build();

        var act = () => foreign.Adopt(drivingTime);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("appointment", Appointment.UnknownMessage));
            Assert.That(drivingTime.Appointment, Is.SameAs(_appointment));
        });
    }

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
