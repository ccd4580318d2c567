using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.DrivingTimes;
using ContactAppointment.Application.DrivingTimes.GetDrivingTime;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.DrivingTimes.GetDrivingTime;

public sealed class GetDrivingTimeHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_KnownDrive_IsShownWithItsAppointment()
    {
        var appointment = new AppointmentBuilder().WithId(7).WithDrivingTime(2.5m, null).Build();
        Host.DrivingTimes.Rows.Add(appointment.DrivingTimes.Single().WithId(5));

        var dto = await Host.AskAsync<GetDrivingTimeQuery, DrivingTimeDto>(new(ResourceKey.Of(5)));

        Assert.That((dto.Id, dto.Appointment, dto.AppointmentUuid, dto.Distance), Is.EqualTo((5, 7, appointment.Uuid, "2.50")));
    }

    [Test]
    public void HandleAsync_UnknownDrive_IsNotFound()
    {
        var act = () => Host.AskAsync<GetDrivingTimeQuery, DrivingTimeDto>(new(ResourceKey.Of(99)));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }
}
