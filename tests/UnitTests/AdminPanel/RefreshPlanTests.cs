using ContactAppointment.AdminPanel.Notifications;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.AdminPanel;

public sealed class RefreshPlanTests
{
    [Test]
    public void Next_NothingIsPlanned_IsNever() => Assert.That(RefreshPlan.Next(due: null, Known.Now, looksInVain: 0), Is.Null);

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(3, 8)]
    [TestCase(4, 16)]
    [TestCase(400, 16)]
    public void Next_OneIsDueOrInHand_WaitsLongerTheLessHappens(int looksInVain, int seconds)
    {
        var next = RefreshPlan.Next(Known.Now.AddHours(-1), Known.Now, looksInVain);

        Assert.That(next, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void Next_TheNextIsDueLater_WaitsUntilThen()
    {
        var next = RefreshPlan.Next(Known.Now.AddMinutes(30), Known.Now, looksInVain: 4);

        Assert.That(next, Is.EqualTo(TimeSpan.FromMinutes(30)));
    }

    [Test]
    public void Next_TheNextIsDueTooFarOff_IsNever()
    {
        var next = RefreshPlan.Next(Known.Now + RefreshPlan.Longest * 2, Known.Now, looksInVain: 0);

        Assert.That(next, Is.Null);
    }
}
