using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Application.DrivingTimes.UpdateDrivingTime;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.DrivingTimes.UpdateDrivingTime;

public sealed class UpdateDrivingTimeHandlerTests : UseCaseFixture
{
    private Appointment _appointment = null!;
    private DrivingTime _drivingTime = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithId(1).WithDrivingTime(2.5m, 12).Build();
        _drivingTime = _appointment.DrivingTimes.Single().WithId(5);
        Host.Appointments.Rows.Add(_appointment);
    }

    [Test]
    public async Task HandleAsync_MergeOneField_LeavesTheOthers()
    {
        var dto = await UpdateAsync(new() { Time = 15 }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Distance, dto.Time, dto.TimePoint), Is.EqualTo(("2.50", (int?)15, (DateTimeOffset?)Known.Start)));
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task HandleAsync_MergeNull_ClearsTheField()
    {
        var dto = await UpdateAsync(new() { Distance = null, TimePoint = (GivenTime?)null }, WriteMode.Merge);

        Assert.That((dto.Distance, dto.Time, dto.TimePoint), Is.EqualTo(((string?)null, (int?)12, (DateTimeOffset?)null)));
    }

    [Test]
    public void HandleAsync_MergeAwayAllThatIsKnown_BreaksTheRule()
    {
        var act = () => UpdateAsync(new() { Distance = null, Time = null }, WriteMode.Merge);

        Assert.That(act, Breaks.Rule("distance", DrivingTime.NothingMessage));
    }

    [Test]
    public async Task HandleAsync_ReplaceWithTheMinimum_EmptiesTheRest()
    {
        var dto = await UpdateAsync(new() { Appointment = new("1"), Time = 3 }, WriteMode.Replace);

        Assert.That((dto.Distance, dto.Time, dto.TimePoint), Is.EqualTo(((string?)null, (int?)3, (DateTimeOffset?)null)));
    }

    [Test]
    public async Task HandleAsync_AnotherAppointment_TakesItOver()
    {
        var other = new AppointmentBuilder().WithId(2).Build();
        Host.Appointments.Rows.Add(other);

        var dto = await UpdateAsync(new() { Appointment = new($"/appointment/{other.Uuid}/") }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Appointment, dto.AppointmentUuid), Is.EqualTo((2, other.Uuid)));
            Assert.That((_appointment.DrivingTimes.Count, other.DrivingTimes.Single()), Is.EqualTo((0, _drivingTime)));
        });
    }

    [Test]
    public void HandleAsync_ForeignAppointment_IsToldAsUnknown()
    {
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(3).In(Known.OtherOrganization).Build());

        var act = () => UpdateAsync(new() { Appointment = new("3") }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("appointment"));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    [Test]
    public void HandleAsync_UnknownDrive_IsNotFound()
    {
        var act = () => Host.SendAsync<UpdateDrivingTimeCommand, DrivingTimeDto>(new(ResourceKey.Of(99), new(), WriteMode.Merge));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<DrivingTimeDto> UpdateAsync(DrivingTimeFields fields, WriteMode mode) =>
        Host.SendAsync<UpdateDrivingTimeCommand, DrivingTimeDto>(new(ResourceKey.Of(5), fields, mode));
}
