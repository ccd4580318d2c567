using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Application.DrivingTimes.CreateDrivingTime;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.DrivingTimes.CreateDrivingTime;

public sealed class CreateDrivingTimeHandlerTests : UseCaseFixture
{
    private Appointment _appointment = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithId(7).Build();
        Host.Appointments.Rows.Add(_appointment);
    }

    [Test]
    public async Task HandleAsync_EveryField_IsKeptAndReadInTheOrganizationsZone()
    {
        var dto = await CreateAsync(
            new()
            {
                Appointment = new("7"),
                Distance = 2.5m,
                Time = 12,
                TimePoint = Given.Time("2026-03-30T09:30:00"),
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That((dto.Appointment, dto.AppointmentUuid), Is.EqualTo((7, _appointment.Uuid)));
            Assert.That((dto.Distance, dto.Time), Is.EqualTo(("2.50", (int?)12)));
            Assert.That(dto.TimePoint, Is.EqualTo(Known.Start.AddMinutes(-30)));
            Assert.That((_appointment.DrivingTimes.Single().Uuid, Host.Saves), Is.EqualTo((dto.Uuid, 1)));
        });
    }

    [Test]
    public void HandleAsync_ForeignAppointment_IsToldAsUnknown()
    {
        Host.Appointments.Rows.Add(new AppointmentBuilder().WithId(8).In(Known.OtherOrganization).Build());

        var act = () => CreateAsync(new() { Appointment = new("8"), Time = 1 });

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.Rule("appointment", Appointment.UnknownMessage));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    [Test]
    public void HandleAsync_NothingGiven_TellsAllThatIsMissing()
    {
        var error = Assert.ThrowsAsync<InputException>(() => CreateAsync(new()));

        Assert.That(error.Errors.Keys, Is.EquivalentTo(new[] { "appointment", "distance" }));
    }

    private Task<DrivingTimeDto> CreateAsync(DrivingTimeFields fields) =>
        Host.SendAsync<CreateDrivingTimeCommand, DrivingTimeDto>(new(fields));
}
