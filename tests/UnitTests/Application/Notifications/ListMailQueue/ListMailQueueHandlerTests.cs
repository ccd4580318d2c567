using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Notifications.GetMailCounts;
using ContactAppointment.Application.Notifications.ListMailQueue;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;
using Moq;

namespace ContactAppointment.UnitTests.Application.Notifications.ListMailQueue;

public sealed class ListMailQueueHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_ByStatus_ShowsThoseWithTheirAppointment()
    {
        var sent = Add(new AppointmentBuilder().Named("Advice").WithSentNotification(1));
        Add(new AppointmentBuilder().WithNotification(2));

        var page = await ListAsync(new() { Status = "sent" });

        var row = page.Results.Single();
        Assert.That(page.Count, Is.EqualTo(1));
        Assert.That((row.Uuid, row.AppointmentName, row.AppointmentStart, row.Attempts), Is.EqualTo((sent.Uuid, "Advice", Known.Start, 1)));
    }

    [Test]
    public async Task HandleAsync_NoOrder_ShowsTheLatestFirst()
    {
        var (first, second) = (Add(new AppointmentBuilder().WithNotification(1)), Add(new AppointmentBuilder().WithNotification(2)));

        var page = await ListAsync(new());

        Assert.That(page.Results.Select(r => r.Uuid), Is.EqualTo(new[] { second.Uuid, first.Uuid }));
    }

    [Test]
    public async Task HandleAsync_SecondStretch_PassesOverTheFirst()
    {
        for (var id = 1; id <= 3; id++)
            Add(new AppointmentBuilder().WithNotification(id));

        var page = await ListAsync(
            new()
            {
                Ordering = "id",
                Limit = 2,
                Offset = 2,
            }
        );

        Assert.That((page.Count, page.Results.Count), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task HandleAsync_NeedsAttention_AreFailedOfAppointmentsThatAreNotOverAndOverdueOnes()
    {
        var failed = Failed(Add(new AppointmentBuilder().WithNotification(1)));
        Failed(Add(new AppointmentBuilder().Between(Known.Now.AddDays(-2), Known.Now.AddDays(-1)).WithNotification(2)));
        var overdue = Queued(Add(new AppointmentBuilder().WithNotification(3)), Known.Now - AppointmentNotification.OverdueAfter * 2);
        Queued(Add(new AppointmentBuilder().WithNotification(4)), Known.Now);
        Add(new AppointmentBuilder().WithSentNotification(5));

        var page = await ListAsync(new() { NeedsAttention = true, Ordering = "id" });

        Assert.That(page.Results.Select(r => r.Uuid), Is.EqualTo(new[] { failed.Uuid, overdue.Uuid }));
    }

    [Test]
    public async Task HandleAsync_NoOrganization_IsEmpty()
    {
        Host.Scope.Current = null;
        Add(new AppointmentBuilder().WithNotification(1));

        var page = await ListAsync(new());
        var counts = await Host.AskAsync<GetMailCountsQuery, MailCountsDto>(new());

        Assert.That((page.Count, page.Results.Count, counts.All, counts.NeedAttention), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task HandleAsync_Counts_ComeFromTheStore()
    {
        Failed(Add(new AppointmentBuilder().WithNotification(1)));
        Host.MailFigures.Setup(f => f.CountByStatusAsync(default))
            .ReturnsAsync(new Dictionary<NotificationStatus, int> { [NotificationStatus.Sent] = 4, [NotificationStatus.Failed] = 1 });

        var counts = await Host.AskAsync<GetMailCountsQuery, MailCountsDto>(new());

        Assert.That((counts.All, counts.Of("sent"), counts.Of("draft")), Is.EqualTo((5, 4, 0)));
        Assert.That(counts.NeedAttention, Is.EqualTo(1));
    }

    [Test]
    public async Task HandleAsync_Counts_TellWhenTheNextIsDue()
    {
        Host.MailFigures.Setup(f => f.CountByStatusAsync(default)).ReturnsAsync(new Dictionary<NotificationStatus, int>());
        Add(new AppointmentBuilder().WithSentNotification(1));

        var before = await Host.AskAsync<GetMailCountsQuery, MailCountsDto>(new());
        Queued(Add(new AppointmentBuilder().WithNotification(2)), Known.Now.AddMinutes(5));
        Queued(Add(new AppointmentBuilder().WithNotification(3)), Known.Now.AddMinutes(1));
        var after = await Host.AskAsync<GetMailCountsQuery, MailCountsDto>(new());

        Assert.That(
            (before.NextAttemptAt, after.NextAttemptAt),
            Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)Known.Now.AddMinutes(1)))
        );
    }

    private Task<OffsetPage<MailQueueRowDto>> ListAsync(ListMailQueueQuery query) =>
        Host.AskAsync<ListMailQueueQuery, OffsetPage<MailQueueRowDto>>(query);

    private AppointmentNotification Add(AppointmentBuilder builder)
    {
        var notification = builder.Build().Notifications.Single();
        Host.Notifications.Rows.Add(notification);
        return notification;
    }

    private static AppointmentNotification Failed(AppointmentNotification notification)
    {
        Queued(notification, Known.Now);
        notification.BeginAttempt("m@example.com");
        notification.Fail("550 No such mailbox");
        return notification;
    }

    private static AppointmentNotification Queued(AppointmentNotification notification, DateTimeOffset now)
    {
        notification.Appointment.RequestSending(notification.Uuid, BerlinClock.At(now));
        return notification;
    }
}
