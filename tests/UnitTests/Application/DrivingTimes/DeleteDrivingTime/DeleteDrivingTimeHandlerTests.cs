using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.DrivingTimes.DeleteDrivingTime;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.DrivingTimes.DeleteDrivingTime;

public sealed class DeleteDrivingTimeHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_OneOfTwo_LeavesTheOther()
    {
        var appointment = new AppointmentBuilder().WithDrivingTime(1, null).WithDrivingTime(2, null).Build();
        var (first, second) = (appointment.DrivingTimes.First(), appointment.DrivingTimes.Last());
        Host.Appointments.Rows.Add(appointment);

        await DeleteAsync(ResourceKey.Of(first.Uuid));

        Assert.Multiple(() =>
        {
            Assert.That(appointment.DrivingTimes, Is.EqualTo(new[] { second }));
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public void HandleAsync_UnknownDrive_IsNotFound()
    {
        var act = () => DeleteAsync(ResourceKey.Of(99));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<Unit> DeleteAsync(ResourceKey key) => Host.SendAsync<DeleteDrivingTimeCommand, Unit>(new(key));
}
