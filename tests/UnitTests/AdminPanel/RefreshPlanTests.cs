using ContactAppointment.AdminPanel.Notifications;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.AdminPanel;

public sealed class RefreshPlanTests
{
    [TestCase(NotificationStatus.Draft)]
    [TestCase(NotificationStatus.Sent)]
    [TestCase(NotificationStatus.Failed)]
    [TestCase(NotificationStatus.Cancelled)]
    public void Next_NothingHappensByItself_IsNever(NotificationStatus status)
    {
        var next = RefreshPlan.Next([(status, null)], Known.Now, looksInVain: 0);

        Assert.That(next, Is.Null);
    }

    [Test]
    public void Next_NoMails_IsNever() => Assert.That(RefreshPlan.Next([], Known.Now, looksInVain: 0), Is.Null);

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(3, 8)]
    [TestCase(4, 16)]
    [TestCase(400, 16)]
    public void Next_OneIsSending_WaitsLongerTheLessHappens(int looksInVain, int seconds)
    {
        var next = RefreshPlan.Next(
            [(NotificationStatus.Sent, null), (NotificationStatus.Sending, Known.Now.AddHours(-1))],
            Known.Now,
            looksInVain
        );

        Assert.That(next, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [TestCase(NotificationStatus.Queued)]
    [TestCase(NotificationStatus.Scheduled)]
    public void Next_OneIsDueLater_WaitsUntilThen(NotificationStatus status)
    {
        var next = RefreshPlan.Next(
            [(status, Known.Now.AddMinutes(30)), (NotificationStatus.Scheduled, Known.Now.AddDays(3))],
            Known.Now,
            looksInVain: 4
        );

        Assert.That(next, Is.EqualTo(TimeSpan.FromMinutes(30)));
    }

    [Test]
    public void Next_AllAreDueTooFarOff_IsNever()
    {
        var next = RefreshPlan.Next([(NotificationStatus.Scheduled, Known.Now + RefreshPlan.Longest * 2)], Known.Now, looksInVain: 0);

        Assert.That(next, Is.Null);
    }

    [Test]
    public void Next_OneIsOverdue_WaitsTheShortestPause()
    {
        var next = RefreshPlan.Next([(NotificationStatus.Queued, Known.Now.AddHours(-2))], Known.Now, looksInVain: 0);

        Assert.That(next, Is.EqualTo(TimeSpan.FromSeconds(1)));
    }
}
