using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public class AppointmentErasureTests
{
    [Test]
    public void Erase_WithParts_MarksThemAll()
    {
        var appointment = new AppointmentBuilder().Build();
        var notification = appointment.Notify("a@example.com");
        var drive = appointment.AddDrivingTime(distance: null, time: 5, timePoint: null);

        appointment.Erase();

        Assert.That(appointment.IsErased);
        Assert.That(notification.IsErased);
        Assert.That(drive.IsErased);
    }

    [Test]
    public void Erase_OneNotification_LeavesTheOthers()
    {
        var appointment = new AppointmentBuilder().Build();
        var (erased, kept) = (appointment.Notify("a@example.com"), appointment.Notify("b@example.com"));

        appointment.Erase(erased);

        Assert.That(erased.IsErased);
        Assert.That(kept.IsErased, Is.False);
        Assert.That(appointment.IsErased, Is.False);
        Assert.That(appointment.Notifications, Is.EqualTo(new[] { kept }));
    }

    [Test]
    public void Erase_ANote_TakesItOffEverywhere()
    {
        var appointment = new AppointmentBuilder().Build();
        appointment.WriteNote(NoteType.Primary, "N");
        var note = appointment.NoteOf(NoteType.Primary)!;

        note.Erase();

        Assert.That(note.IsErased);
        Assert.That(note.Placements, Is.Empty);
        Assert.That(appointment.NotePlacements, Is.Empty);
    }
}
