using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class AppointmentSequenceTests
{
    private static readonly TimeSlot Later = TimeSlot.Between(Known.Start.AddHours(2), Known.End.AddHours(2));

    [Test]
    public void Sequence_NotSavedYet_IsZeroWhateverChanges()
    {
        var appointment = Appointment.Schedule(Known.Organization, Known.User, Later, ["visit"]);

        appointment.Describe("Name", "Address", "");
        appointment.Reschedule(TimeSlot.Between(Known.Start, Known.End), BerlinClock.Now);

        Assert.That(appointment.Sequence, Is.Zero);
    }

    [Test]
    public void Reschedule_OtherTime_Counts()
    {
        var appointment = new AppointmentBuilder().Build();

        appointment.Reschedule(Later, BerlinClock.Now);
        appointment.Reschedule(Later, BerlinClock.Now);

        Assert.That(appointment.Sequence, Is.EqualTo(1));
    }

    [Test]
    public void Describe_OtherPlace_CountsAndAnotherNameDoesNot()
    {
        var appointment = new AppointmentBuilder().At("Here").Build();

        appointment.Describe("Another", "Here", "Another");
        var before = appointment.Sequence;
        appointment.Describe("Another", "There", "Another");

        Assert.That((before, appointment.Sequence), Is.EqualTo((0, 1)));
    }

    [TestCase("", 1)]
    [TestCase("Here", 0)]
    public void Involve_OtherContact_CountsWhereItTakesPlaceThere(string address, int expected)
    {
        var appointment = new AppointmentBuilder().At(address).With(Guid.NewGuid()).Build();

        appointment.Involve(Guid.NewGuid(), null, null, null);

        Assert.That(appointment.Sequence, Is.EqualTo(expected));
    }
}
