using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.SendNotificationNow;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.SendNotificationNow;

public sealed class SendNotificationNowHandlerTests : UseCaseFixture
{
    private Appointment _appointment = null!;
    private AppointmentNotification _notification = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithId(1).WithNotification(7).Build();
        _notification = _appointment.Notifications.Single();
        Host.Appointments.Rows.Add(_appointment);
    }

    [Test]
    public async Task HandleAsync_Draft_IsQueuedAndSaved()
    {
        var dto = await SendAsync(7);

        Assert.That((dto.Status, dto.SendNotification, Host.Saves), Is.EqualTo(("queued", true, 1)));
    }

    [Test]
    public async Task HandleAsync_ReminderToSomebodyWhoUnsubscribed_IsCancelled()
    {
        _appointment.Plan(_notification.Uuid, sendAt: null, "P1D", BerlinClock.Now);
        Host.UnsubscribedAddresses.Rows.Add(UnsubscribedAddress.Of(Known.Organization, _notification.Recipient));

        var dto = await SendAsync(7);

        Assert.That((dto.Status, dto.CancelReason), Is.EqualTo(("cancelled", "unsubscribed")));
    }

    [Test]
    public void HandleAsync_Unknown_IsNotFound() => Assert.That(() => SendAsync(99), Throws.TypeOf<NotFoundException>());

    private Task<NotificationDto> SendAsync(int id) =>
        Host.SendAsync<SendNotificationNowCommand, NotificationDto>(new SendNotificationNowCommand(ResourceKey.Of(id)));
}
