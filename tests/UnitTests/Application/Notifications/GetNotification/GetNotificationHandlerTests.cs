using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.GetNotification;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.GetNotification;

public sealed class GetNotificationHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_AfterItWentOut_ShowsTheTextAsItWent()
    {
        Host.Notifications.Rows.AddRange(new AppointmentBuilder().WithSentNotification(7).Build().Notifications);

        var dto = await GetAsync(7);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Id, dto.Subject, dto.Message), Is.EqualTo((7, "Sent subject", "Sent message")));
            Assert.That((dto.SendNotification, dto.SentAt), Is.EqualTo((true, (DateTimeOffset?)Known.Now)));
        });
    }

    [Test]
    public void HandleAsync_UnknownNotification_IsNotFound()
    {
        var act = () => GetAsync(99);

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<NotificationDto> GetAsync(int id) => Host.AskAsync<GetNotificationQuery, NotificationDto>(new(ResourceKey.Of(id)));
}
