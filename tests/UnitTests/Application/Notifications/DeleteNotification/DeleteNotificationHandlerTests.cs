using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notifications.DeleteNotification;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.DeleteNotification;

public sealed class DeleteNotificationHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_OneOfTwo_LeavesTheOther()
    {
        var appointment = new AppointmentBuilder().WithNotification(7).WithNotification(8).Build();
        Host.Appointments.Rows.Add(appointment);

        await DeleteAsync(7);

        Assert.Multiple(() =>
        {
            Assert.That(appointment.Notifications.Select(n => n.Id), Is.EqualTo(new[] { 8 }));
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public void HandleAsync_UnknownNotification_IsNotFound()
    {
        var act = () => DeleteAsync(99);

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<Unit> DeleteAsync(int id) => Host.SendAsync<DeleteNotificationCommand, Unit>(new(ResourceKey.Of(id)));
}
