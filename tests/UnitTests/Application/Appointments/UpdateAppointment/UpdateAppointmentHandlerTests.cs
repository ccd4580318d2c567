using AutoMapper;
using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Appointments.UpdateAppointment;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments.UpdateAppointment;

public sealed class UpdateAppointmentHandlerTests : UseCaseFixture
{
    private static readonly AppointmentFields Minimum = new()
    {
        StartDate = Given.Time("2026-04-01T10:00Z"),
        EndDate = Given.Time("2026-04-01T11:00Z"),
        Type = new(["repair"]),
    };

    private Appointment _appointment = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder()
            .WithId(7)
            .With(Guid.NewGuid())
            .WithNote(NoteType.Primary, "one")
            .WithNote(NoteType.OooNote, "four")
            .WithDrivingTime(2.5m, 12)
            .Build();
        Host.Appointments.Rows.Add(_appointment);
        Host.Notes.Rows.AddRange(_appointment.NotePlacements.Select(p => p.Note));
    }

    private static IEnumerable<TestCaseData> OneFieldEach()
    {
        yield return Field("name", new() { Name = "" }, dto => dto with { Name = "" });
        yield return Field("owner", new() { Owner = Known.OtherUser }, dto => dto with { Owner = Known.OtherUser });
        yield return Field(
            "start",
            new() { StartDate = Given.Time("2026-03-30T08:30Z") },
            dto => dto with { StartDate = Known.Start.AddMinutes(30) }
        );
        yield return Field(
            "end",
            new() { EndDate = Given.Time("2026-03-30T10:30") },
            dto => dto with { EndDate = Known.Start.AddMinutes(30) }
        );
        yield return Field("type", new() { Type = new(["repair"]) }, dto => dto with { Type = ["repair"] });
        yield return Field("address", new() { Address = "Hof" }, dto => dto with { Address = "Hof" });
        yield return Field("site", new() { SiteprofileUuid = null }, dto => dto with { SiteprofileUuid = null });
        yield return Field("contact", new() { ContactUuid = null }, dto => dto with { ContactUuid = null });
        yield return Field("invitees", new() { InviteeUuids = new([]) }, dto => dto with { InviteeUuids = [] });
        yield return Field("projects", new() { Workflowlevel2Uuids = null }, dto => dto with { Workflowlevel2Uuids = null });
        yield return Field("organization", new() { OrganizationUuid = Known.Organization }, dto => dto);
        yield return Field("summary", new() { Summary = "Neu" }, dto => dto with { Summary = "Neu" });
        yield return Field("no notes", new() { Notes = new([]) }, dto => dto);
        yield return Field("nothing", new(), dto => dto);
    }

    [TestCaseSource(nameof(OneFieldEach))]
    public async Task HandleAsync_Merge_ChangesOnlyWhatIsGiven(AppointmentFields fields, Func<AppointmentDto, AppointmentDto> expected)
    {
        var before = Host.Get<IMapper>().Map<AppointmentDto>(_appointment);

        var after = await UpdateAsync(fields, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(after, Is.EqualTo(expected(before)).UsingPropertiesComparer());
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task HandleAsync_ReplaceWithTheMinimum_KeepsOwnerAndNotesAndEmptiesTheRest()
    {
        var before = Host.Get<IMapper>().Map<AppointmentDto>(_appointment);

        var after = await UpdateAsync(Minimum, WriteMode.Replace);

        var expected = new AppointmentDto
        {
            Id = 7,
            Uuid = before.Uuid,
            Version = before.Version,
            Owner = Known.User,
            OrganizationUuid = Known.Organization,
            StartDate = new(2026, 4, 1, 10, 0, 0, TimeSpan.Zero),
            EndDate = new(2026, 4, 1, 11, 0, 0, TimeSpan.Zero),
            Type = ["repair"],
            Notes = before.Notes,
            DrivingTimes = before.DrivingTimes,
        };
        Assert.Multiple(() =>
        {
            Assert.That(before.Notes, Has.Count.EqualTo(2));
            Assert.That(after, Is.EqualTo(expected).UsingPropertiesComparer());
        });
    }

    [Test]
    public async Task HandleAsync_MergeNotes_ChangesAndAddsByType()
    {
        var after = await UpdateAsync(
            new() { Notes = new([new() { Note = "new" }, new() { Note = "two", Type = new("2") }]) },
            WriteMode.Merge
        );

        Assert.Multiple(() =>
        {
            Assert.That(after.Notes.Select(n => (n.Type, n.Note)), Is.EqualTo(new[] { (1, "new"), (2, "two"), (4, "four") }));
            Assert.That(Host.Notes.Rows, Has.Count.EqualTo(2), "nothing is deleted");
        });
    }

    [Test]
    public async Task HandleAsync_ReplaceNotes_ChangesByTypeAndDeletesTheOthers()
    {
        var kept = _appointment.NoteOf(NoteType.Primary);

        var after = await UpdateAsync(
            Minimum with
            {
                Notes = new([new() { Note = "new" }, new() { Note = "two", Type = new("2") }]),
            },
            WriteMode.Replace
        );

        Assert.Multiple(() =>
        {
            Assert.That(after.Notes.Select(n => (n.Type, n.Note)), Is.EqualTo(new[] { (1, "new"), (2, "two") }));
            Assert.That(_appointment.NoteOf(NoteType.Primary), Is.SameAs(kept));
            Assert.That(Host.Notes.Rows, Is.EqualTo(new[] { kept }));
        });
    }

    [Test]
    public async Task HandleAsync_ReplaceNotesWithNone_LeavesASharedNoteElsewhere()
    {
        var shared = _appointment.NoteOf(NoteType.Primary)!;
        var other = new AppointmentBuilder().WithId(8).Build();
        shared.Place(NoteType.Primary, [_appointment, other]);

        var after = await UpdateAsync(Minimum with { Notes = new([]) }, WriteMode.Replace);

        Assert.Multiple(() =>
        {
            Assert.That(after.Notes, Is.Empty);
            Assert.That(Host.Notes.Rows, Is.EqualTo(new[] { shared }));
            Assert.That(other.NoteOf(NoteType.Primary), Is.SameAs(shared));
        });
    }

    private static IEnumerable<AppointmentFields> OneEndBeyondTheOther()
    {
        yield return new() { StartDate = Given.Time("2026-03-30T09:00:00.000001Z") };
        yield return new() { EndDate = Given.Time("2026-03-30T07:59:59Z") };
    }

    [TestCaseSource(nameof(OneEndBeyondTheOther))]
    public void HandleAsync_MergeOneEndBeyondTheOther_BreaksTheRule(AppointmentFields fields)
    {
        var act = () => UpdateAsync(fields, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("end_date"));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    [Test]
    public void HandleAsync_AnotherOrganizationInTheBody_BreaksTheRule()
    {
        var act = () => UpdateAsync(new() { OrganizationUuid = Known.OtherOrganization }, WriteMode.Merge);

        Assert.That(act, Breaks.RuleOn("organization_uuid"));
    }

    [Test]
    public void HandleAsync_UnknownAppointment_IsNotFound()
    {
        var act = () => Host.SendAsync<UpdateAppointmentCommand, AppointmentDto>(new(ResourceKey.Of(99), new(), WriteMode.Merge));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<AppointmentDto> UpdateAsync(AppointmentFields fields, WriteMode mode) =>
        Host.SendAsync<UpdateAppointmentCommand, AppointmentDto>(new(ResourceKey.Of(7), fields, mode));

    private static TestCaseData Field(string name, AppointmentFields fields, Func<AppointmentDto, AppointmentDto> expected) =>
        new TestCaseData(fields, expected).SetArgDisplayNames(name);
}
