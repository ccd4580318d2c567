using ContactAppointment.AdminPanel.Appointments;
using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.UnitTests.AdminPanel.Appointments;

public sealed class NotificationFormTests
{
    private static readonly Guid Appointment = Guid.CreateVersion7();

    [TestCase(NotificationForm.Now, true, null)]
    [TestCase(NotificationForm.Later, false, null)]
    [TestCase("P1D", true, "P1D")]
    public void ToFields_When_SaysWhetherAndWhenItGoesOut(string when, bool isWanted, string? before)
    {
        var fields = new NotificationForm { Recipient = "grete@example.com", When = when }.ToFields(Appointment);

        Assert.That(
            (fields.SendNotification.Value, fields.SendBefore.Value, fields.SendAt.IsGiven),
            Is.EqualTo(((bool?)isWanted, before, false))
        );
        Assert.That(fields.Appointment.Value?.Text, Is.EqualTo(Appointment.ToString()));
    }

    [Test]
    public void ToFields_AtATime_IsReadInTheOrganizationsZone()
    {
        var fields = new NotificationForm { When = NotificationForm.AtTime, At = "2026-12-01T08:00" }.ToFields(Appointment);

        Assert.That(fields.SendAt.Value, Is.EqualTo(new GivenTime(new DateTime(2026, 12, 1, 8, 0, 0), Offset: null)));
        Assert.That(fields.SendBefore.IsGiven, Is.False);
    }
}
