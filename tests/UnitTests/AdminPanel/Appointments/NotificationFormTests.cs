using ContactAppointment.AdminPanel.Appointments;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Notifications;

namespace ContactAppointment.UnitTests.AdminPanel.Appointments;

public sealed class NotificationFormTests
{
    private static readonly Guid Appointment = Guid.CreateVersion7();
    private static readonly OrganizationZone Berlin = OrganizationZone.Of("Europe/Berlin");

    [TestCase(NotificationForm.Now, true, null)]
    [TestCase(NotificationForm.Later, false, null)]
    [TestCase("P1D", true, "P1D")]
    public void ToFields_When_SaysWhetherAndWhenItGoesOut(string when, bool isWanted, string? before)
    {
        var fields = new NotificationForm { Recipient = "grete@example.com", When = when }.ToFields(
            Appointment,
            Berlin,
            new NotificationForm()
        );

        Assert.That(
            (fields.SendNotification.Value, fields.SendBefore.Value, fields.SendAt.IsGiven),
            Is.EqualTo(((bool?)isWanted, before, false))
        );
        Assert.That(fields.Appointment.Value?.Text, Is.EqualTo(Appointment.ToString()));
    }

    [Test]
    public void ToFields_AtATime_IsReadInTheOrganizationsZone()
    {
        var fields = new NotificationForm { When = NotificationForm.AtTime, At = "2026-12-01T08:00" }.ToFields(
            Appointment,
            Berlin,
            new NotificationForm()
        );

        Assert.That(fields.SendAt.Value?.Moment, Is.EqualTo(new DateTimeOffset(2026, 12, 1, 7, 0, 0, TimeSpan.Zero)));
        Assert.That(fields.SendBefore.IsGiven, Is.False);
    }

    [Test]
    public void ToFields_StoredOneAndNothingTyped_LeavesItsTimeAlone()
    {
        var stored = new NotificationDto
        {
            Version = 2,
            Recipient = "grete@example.com",
            SendNotification = true,
            SendBefore = "PT45M",
            GivenSubject = "Mine",
        };
        var form = NotificationForm.Of(stored, Berlin);

        var fields = form.ToFields(null, Berlin, NotificationForm.Of(stored, Berlin));

        Assert.That(
            (fields.SendNotification.IsGiven, fields.SendBefore.IsGiven, fields.SendAt.IsGiven, fields.Appointment.IsGiven),
            Is.EqualTo((false, false, false, false))
        );
        Assert.That((fields.Subject.Value, fields.Message.Value), Is.EqualTo(("Mine", "")));
    }
}
