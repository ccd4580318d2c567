using ContactAppointment.AdminPanel.Administration;

namespace ContactAppointment.UnitTests.AdminPanel.Administration;

public sealed class ReminderFormTests
{
    [TestCase("P1D", "1", "Days")]
    [TestCase("P2W", "2", "Weeks")]
    [TestCase("PT36H", "36", "Hours")]
    [TestCase("PT30M", "30", "Minutes")]
    [TestCase("P1M", "P1M", "As ISO 8601 has it")]
    [TestCase("P1DT2H", "P1DT2H", "As ISO 8601 has it")]
    public void Of_StoredPeriod_IsANumberOfItsUnitAndComesBackAsItWas(string period, string amount, string unit)
    {
        var form = ReminderForm.Of(period);

        Assert.That((form.Amount, ReminderForm.Units[form.Unit], form.Period), Is.EqualTo((amount, unit, period)));
    }

    [Test]
    public void Period_AmountWithSpaces_HasNone()
    {
        var form = new ReminderForm { Amount = " 3 " };

        Assert.That(form.Period, Is.EqualTo("P3D"));
    }
}
