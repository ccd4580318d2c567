using System.Text.Json;
using ContactAppointment.AdminPanel.Appointments;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.AdminPanel.Appointments;

public sealed class AppointmentFormTests
{
    private static readonly OrganizationZone Berlin = OrganizationZone.Of(new OrganizationBuilder().InZone("Europe/Berlin").Build());
    private static readonly ContactDto Grete = new()
    {
        Uuid = Guid.CreateVersion7(),
        FirstName = "Grete",
        LastName = "Müller",
    };
    private static readonly Guid Stranger = Guid.CreateVersion7();

    // The second half past two of the day on which the clock is set back, and some seconds.
    private static readonly DateTimeOffset Start = new(2026, 10, 25, 1, 30, 12, TimeSpan.Zero);

    private static readonly AppointmentDto Stored = new()
    {
        Version = 3,
        Name = "Visit",
        StartDate = Start,
        EndDate = Start.AddHours(1),
        Type = ["visit", "first"],
        ContactUuid = Grete.Uuid,
        Contact = Grete,
        InviteeUuids = [Grete.Uuid, Stranger],
        SiteprofileUuid = Guid.CreateVersion7(),
        Workflowlevel2Uuids = [Guid.CreateVersion7()],
        Notes = [new NestedNoteDto { Type = 2, Note = "Second floor." }],
    };

    [Test]
    public void ToFields_NothingTyped_SaysWhatIsStored()
    {
        var (form, before) = (Form(), Form());

        var fields = form.ToFields(before, Berlin);

        Assert.Multiple(() =>
        {
            Assert.That(fields.StartDate.Value?.Moment, Is.EqualTo(Stored.StartDate));
            Assert.That(fields.EndDate.Value?.Moment, Is.EqualTo(Stored.EndDate));
            Assert.That(fields.Type.Value, Is.EqualTo(Stored.Type));
            Assert.That(fields.ContactUuid.Value, Is.EqualTo(Stored.ContactUuid));
            Assert.That(fields.InviteeUuids.Value, Is.EqualTo(Stored.InviteeUuids));
            Assert.That(fields.SiteprofileUuid.Value, Is.EqualTo(Stored.SiteprofileUuid));
            Assert.That(fields.Workflowlevel2Uuids.Value, Is.EqualTo(Stored.Workflowlevel2Uuids));
            Assert.That(fields.Notes.Value![0]!.Note.Value, Is.EqualTo("Second floor."));
            Assert.That(fields.Owner.IsGiven, Is.False);
        });
    }

    [Test]
    public void ToFields_StartTyped_LeavesTheEndTheMomentItWas()
    {
        var (form, before) = (Form(), Form());
        form.Start = "2026-10-25T01:00";

        var fields = form.ToFields(before, Berlin);

        Assert.That(fields.StartDate.Value?.Moment, Is.EqualTo(new DateTimeOffset(2026, 10, 24, 23, 0, 0, TimeSpan.Zero)));
        Assert.That(fields.EndDate.Value?.Moment, Is.EqualTo(Stored.EndDate));
    }

    [TestCase("")]
    [TestCase("2026-10-25")]
    [TestCase("tomorrow")]
    [TestCase("9999-12-31T23:30")] // there is no hour after it
    public void ToFields_NoTime_IsNotGiven(string start)
    {
        var (form, before) = (Form(), Form());
        form.Start = start;

        Assert.That(form.ToFields(before, Berlin).StartDate.IsGiven, Is.False);
    }

    [Test]
    public void ToFields_SomebodyElseChangedWhatIsNotShown_KeepsTheirs()
    {
        var form = Form();
        var theirs = AppointmentForm.Of(Stored with { SiteprofileUuid = null, Workflowlevel2Uuids = null }, Berlin, [Grete]);

        var fields = form.ToFields(theirs, Berlin);

        Assert.That((fields.SiteprofileUuid.IsGiven, fields.SiteprofileUuid.Value), Is.EqualTo((true, (Guid?)null)));
        Assert.That(fields.Workflowlevel2Uuids.Value, Is.Null);
    }

    [TestCase(true, 0)]
    [TestCase(false, null)]
    public void ToFields_NobodyInvited_StaysTheKindOfNobodyItWas(bool isList, int? count)
    {
        var form = AppointmentForm.Of(Stored with { InviteeUuids = isList ? [] : null }, Berlin, []);

        Assert.That(form.ToFields(form, Berlin).InviteeUuids.Value?.Count, Is.EqualTo(count));
    }

    [Test]
    public void Of_Invitees_AreNamedWhereTheyAreContacts()
    {
        var invitees = Form().Invitees;

        Assert.That(
            invitees.Select(i => (i.Name, i.IsContact)),
            Is.EqualTo(new[] { ("Grete Müller", true), (Stranger.ToString(), false) })
        );
    }

    [Test]
    public void FollowStart_StartMoved_TakesTheEndAlong()
    {
        var form = AppointmentForm.At(new DateTime(2026, 3, 28, 10, 0, 0), end: null);
        var before = form.Start;
        form.Start = "2026-03-30T14:30";

        form.FollowStart(before);

        Assert.That(form.End, Is.EqualTo("2026-03-30T15:30"));
    }

    [TestCase("")]
    [TestCase("0001-01-01T00:00")] // a year that is still being typed; the end would be before all time
    public void FollowStart_NoTimeToFollow_LeavesTheEnd(string start)
    {
        var form = AppointmentForm.At(new DateTime(2026, 3, 28, 10, 0, 0), new DateTime(2026, 3, 28, 9, 0, 0));
        var before = form.Start;
        form.Start = start;

        form.FollowStart(before);

        Assert.That(form.End, Is.EqualTo("2026-03-28T09:00"));
    }

    [Test]
    public void Serialize_KeptWithTheWindow_ComesBackTheSame()
    {
        var kept = JsonSerializer.Deserialize<AppointmentForm>(JsonSerializer.Serialize(Form()))!;

        Assert.That(AppointmentDifferences.All.Where(f => f.Show(kept) != f.Show(Form())), Is.Empty);
        Assert.That(kept.ToFields(kept, Berlin).StartDate.Value?.Moment, Is.EqualTo(Stored.StartDate));
        Assert.That(kept.Workflowlevel2, Is.EqualTo(Stored.Workflowlevel2Uuids));
    }

    [Test]
    public void NewBeside_OtherNotes_IsOfAFreeType()
    {
        var note = NoteForm.NewBeside([new NoteForm { Type = "1" }, new NoteForm { Type = "3" }]);

        Assert.That(note.Type, Is.EqualTo("2"));
    }

    private static AppointmentForm Form() => AppointmentForm.Of(Stored, Berlin, [Grete]);
}
