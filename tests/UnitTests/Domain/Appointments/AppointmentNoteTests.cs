using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments;

public sealed class AppointmentNoteTests
{
    private const string TakenMessage = "The appointment has a note of this type already.";

    [Test]
    public void Write_NewNote_StandsNowhere()
    {
        var note = AppointmentNote.Write(Known.Organization, " text ", NoteType.OooReason);

        Assert.Multiple(() =>
        {
            Assert.That((note.Note, note.Type, note.OrganizationUuid), Is.EqualTo(("text", NoteType.OooReason, Known.Organization)));
            Assert.That(note.Placements, Is.Empty);
        });
    }

    [Test]
    public void Write_NoOrganization_IsADefectOfOurs()
    {
        var act = () => AppointmentNote.Write(Guid.Empty, "", NoteTypes.Default);

        Assert.That(act, Throws.ArgumentException);
    }

    [Test]
    public void Rewrite_WithNul_BreaksTheRule()
    {
        var note = AppointmentNote.Write(Known.Organization, "", NoteTypes.Default);

        var act = () => note.Rewrite("a\0");

        Assert.That(act, Breaks.Rule("note", Text.NotStorableMessage));
    }

    [Test]
    public void Place_OnSeveral_StandsOnExactlyThose()
    {
        var (one, two, three) = Three();
        var note = Placed(NoteType.Primary, one, two);

        note.Place(NoteType.Primary, [two, three]);

        Assert.Multiple(() =>
        {
            Assert.That(note.Placements.Select(p => p.Appointment), Is.EqualTo(new[] { two, three }));
            Assert.That(new[] { one, two, three }.Select(a => a.NoteOf(NoteType.Primary) == note), Is.EqualTo(new[] { false, true, true }));
            Assert.That(
                new[] { one, two, three }.Select(a => a.IsTouched),
                Is.EqualTo(new[] { true, false, true }),
                "what changed on them"
            );
        });
    }

    [Test]
    public void Place_OnNone_StandsNowhere()
    {
        var (one, two, _) = Three();
        var note = Placed(NoteType.Primary, one, two);

        note.Place(NoteType.Primary, []);

        Assert.Multiple(() =>
        {
            Assert.That(note.Placements, Is.Empty);
            Assert.That(one.NotePlacements.Concat(two.NotePlacements), Is.Empty);
        });
    }

    [Test]
    public void Place_OnOneThatHasItsType_BreaksTheRule()
    {
        var (one, _, _) = Three();
        Placed(NoteType.Primary, one);
        var another = AppointmentNote.Write(Known.Organization, "", NoteType.Primary);

        var act = () => another.Place(NoteType.Primary, [one]);

        Assert.That(act, Breaks.Rule("appointments", TakenMessage));
    }

    [Test]
    public void Place_AnotherType_FollowsOnEveryAppointment()
    {
        var (one, two, _) = Three();
        var note = Placed(NoteType.Primary, one, two);

        note.Place(NoteType.Secondary, [one, two]);

        Assert.Multiple(() =>
        {
            Assert.That(note.Type, Is.EqualTo(NoteType.Secondary));
            Assert.That(note.Placements.Select(p => p.Type), Is.All.EqualTo(NoteType.Secondary));
            Assert.That(one.NoteOf(NoteType.Primary), Is.Null);
            Assert.That(two.NoteOf(NoteType.Secondary), Is.SameAs(note));
            Assert.That((one.IsTouched, two.IsTouched), Is.EqualTo((true, true)));
        });
    }

    [Test]
    public void Place_AnotherTypeThatOneOfThemHas_BreaksTheRule()
    {
        var (one, two, _) = Three();
        Placed(NoteType.Secondary, two);
        var note = Placed(NoteType.Primary, one, two);

        var act = () => note.Place(NoteType.Secondary, [one, two]);

        Assert.That(act, Breaks.Rule("type", TakenMessage));
    }

    [Test]
    public void Place_AnotherTypeAndAwayFromWhereItIsTaken_Fits()
    {
        var (one, two, _) = Three();
        Placed(NoteType.Secondary, one);
        var note = Placed(NoteType.Primary, one);

        note.Place(NoteType.Secondary, [two]);

        Assert.That(two.NoteOf(NoteType.Secondary), Is.SameAs(note));
    }

    [Test]
    public void Place_AnotherTypeOntoOneThatHasIt_BreaksTheRule()
    {
        var (one, two, _) = Three();
        Placed(NoteType.Secondary, two);
        var note = Placed(NoteType.Primary, one);

        var act = () => note.Place(NoteType.Secondary, [one, two]);

        Assert.That(act, Breaks.Rule("appointments", TakenMessage));
    }

    private static (Appointment, Appointment, Appointment) Three() =>
        (
            new AppointmentBuilder().WithId(1).Build(),
            new AppointmentBuilder().WithId(2).Build(),
            new AppointmentBuilder().WithId(3).Build()
        );

    private static AppointmentNote Placed(NoteType type, params Appointment[] appointments)
    {
        var note = AppointmentNote.Write(Known.Organization, "text", type);
        note.Place(type, appointments);
        Array.ForEach(appointments, a => a.Saved());
        return note;
    }
}
