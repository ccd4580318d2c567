using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

/// <summary>The notes as their appointment sees them.</summary>
public sealed class AppointmentNotesTests
{
    [Test]
    public void WriteNote_NewType_AddsANoteOfTheSameOrganization()
    {
        var appointment = new AppointmentBuilder().Build();

        appointment.WriteNote(NoteType.OooNote, " Back on Monday ");

        Assert.Multiple(() =>
        {
            Assert.That(appointment.NoteOf(NoteType.OooNote)?.Note, Is.EqualTo("Back on Monday"));
            Assert.That(appointment.NoteOf(NoteType.OooNote)?.OrganizationUuid, Is.EqualTo(Known.Organization));
            Assert.That(appointment.NotePlacements.Single().Type, Is.EqualTo(NoteType.OooNote));
            Assert.That(appointment.IsTouched, Is.True);
        });
    }

    [Test]
    public void WriteNote_TypeThatIsThere_ChangesThatNote()
    {
        var appointment = new AppointmentBuilder().WithNote(NoteType.Primary, "old").WithNote(NoteType.Secondary, "stays").Build();
        var note = appointment.NoteOf(NoteType.Primary);

        appointment.WriteNote(NoteType.Primary, "new");

        Assert.Multiple(() =>
        {
            Assert.That(appointment.NoteOf(NoteType.Primary), Is.SameAs(note));
            Assert.That(note?.Note, Is.EqualTo("new"));
            Assert.That(appointment.NoteOf(NoteType.Secondary)?.Note, Is.EqualTo("stays"));
            Assert.That(appointment.IsTouched, Is.True);
        });
    }

    [Test]
    public void WriteNote_SharedNote_ChangesItEverywhere()
    {
        var (one, other) = (new AppointmentBuilder().WithNote(NoteType.Primary, "old").Build(), new AppointmentBuilder().WithId(2).Build());
        one.NoteOf(NoteType.Primary)!.Place(NoteType.Primary, [one, other]);
        other.Saved();

        one.WriteNote(NoteType.Primary, "new");

        Assert.That((other.NoteOf(NoteType.Primary)?.Note, other.IsTouched), Is.EqualTo(("new", true)));
    }

    [Test]
    public void KeepNotesOf_SomeTypes_TakesOffAndReturnsTheOthers()
    {
        var appointment = new AppointmentBuilder().WithNote(NoteType.Primary, "1").WithNote(NoteType.Secondary, "2").Build();

        var dropped = appointment.KeepNotesOf([NoteType.Secondary]);

        Assert.Multiple(() =>
        {
            Assert.That(dropped.Select(n => (n.Note, n.Placements.Count)), Is.EqualTo(new[] { ("1", 0) }));
            Assert.That(appointment.NotePlacements.Select(p => p.Type), Is.EqualTo(new[] { NoteType.Secondary }));
            Assert.That(appointment.IsTouched, Is.True);
        });
    }

    [Test]
    public void KeepNotesOf_SharedNote_LeavesItWhereItStandsElsewhere()
    {
        var (one, other) = (
            new AppointmentBuilder().WithNote(NoteType.Primary, "shared").Build(),
            new AppointmentBuilder().WithId(2).Build()
        );
        one.NoteOf(NoteType.Primary)!.Place(NoteType.Primary, [one, other]);

        var dropped = one.KeepNotesOf([]);

        Assert.Multiple(() =>
        {
            Assert.That(dropped.Single().Placements.Select(p => p.Appointment), Is.EqualTo(new[] { other }));
            Assert.That(other.NoteOf(NoteType.Primary), Is.Not.Null);
        });
    }
}
