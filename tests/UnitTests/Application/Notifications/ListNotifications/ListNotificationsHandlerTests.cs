using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Notifications.ListNotifications;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notifications.ListNotifications;

public sealed class ListNotificationsHandlerTests : UseCaseFixture
{
    [SetUp]
    public void SetUp()
    {
        var own = new AppointmentBuilder().WithNotification(2).WithSentNotification(1).Build();
        var foreign = new AppointmentBuilder().In(Known.OtherOrganization).WithNotification(3).Build();
        Host.Notifications.Rows.AddRange([.. own.Notifications, .. foreign.Notifications]);
    }

    [TestCase(null, new[] { "Sent subject", "Subject 30.03.2026" }, null)]
    [TestCase(1, new[] { "Sent subject" }, "1f")]
    public async Task HandleAsync_WithOrWithoutPageSize_ListsTheOrganizationsById(int? pageSize, string[] subjects, string? next)
    {
        var page = await Host.AskAsync<ListNotificationsQuery, CursorPage<NotificationDto>>(new(new(pageSize)));

        Assert.Multiple(() =>
        {
            Assert.That(page.Results.Select(n => n.Subject), Is.EqualTo(subjects));
            Assert.That(page.Next, Is.EqualTo(next));
        });
    }

    [Test]
    public async Task HandleAsync_NoOrganization_ListsNothing()
    {
        Host.Scope.Current = null;

        var page = await Host.AskAsync<ListNotificationsQuery, CursorPage<NotificationDto>>(new(new()));

        Assert.That((page.Results.Count, Host.Notifications.Calls), Is.EqualTo((0, 0)));
    }
}
