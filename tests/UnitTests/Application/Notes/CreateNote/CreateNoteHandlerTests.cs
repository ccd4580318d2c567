using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notes.CreateNote;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notes.CreateNote;

public sealed class CreateNoteHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_NothingGiven_StoresAnEmptyPrimaryNoteOfTheOrganization()
    {
        var dto = await CreateAsync(new());

        Assert.Multiple(() =>
        {
            Assert.That((dto.Note, dto.Type, dto.TypeDisplay, dto.Appointments.Count), Is.EqualTo(("", 1, "Primary", 0)));
            Assert.That(Host.Notes.Rows.Single().OrganizationUuid, Is.EqualTo(Known.Organization));
            Assert.That((Host.Saves, Host.Appointments.Calls), Is.EqualTo((1, 0)));
        });
    }

    [TestCase("3")]
    [TestCase(" 3 ")]
    [TestCase("OOO Reason")]
    public async Task HandleAsync_OnSeveralAppointments_StandsOnAll(string type)
    {
        var (one, two) = (new AppointmentBuilder().WithId(1).Build(), new AppointmentBuilder().WithId(2).Build());
        Host.Appointments.Rows.AddRange([one, two]);

        var dto = await CreateAsync(
            new()
            {
                Note = "Ill",
                Type = new(type),
                Appointments = new([two.Uuid, one.Uuid, two.Uuid]),
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That((dto.Note, dto.Type, dto.TypeDisplay), Is.EqualTo(("Ill", 3, "OOO Reason")));
            Assert.That(dto.Appointments, Is.EqualTo(new[] { one.Uuid, two.Uuid }));
            Assert.That(two.NoteOf(NoteType.OooReason)?.Note, Is.EqualTo("Ill"));
        });
    }

    [Test]
    public void HandleAsync_UnknownAndForeignAppointments_AreNamedByTheirPlaceAlike()
    {
        var own = new AppointmentBuilder().WithId(1).Build();
        var foreign = new AppointmentBuilder().WithId(2).In(Known.OtherOrganization).Build();
        Host.Appointments.Rows.AddRange([own, foreign]);

        var error = Assert.ThrowsAsync<InputException>(() =>
            CreateAsync(new() { Appointments = new([Guid.NewGuid(), own.Uuid, foreign.Uuid]) })
        );

        Assert.Multiple(() =>
        {
            Assert.That(error?.Errors.Keys, Is.EquivalentTo(new[] { "appointments[0]", "appointments[2]" }));
            Assert.That(error?.Errors.Values, Is.All.EqualTo(new[] { "There is no such appointment." }));
            Assert.That((Host.Notes.Rows.Count, Host.Saves), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public void HandleAsync_AppointmentHasOneOfThisType_StoresNothing()
    {
        var appointment = new AppointmentBuilder().WithNote(NoteType.Primary, "first").Build();
        Host.Appointments.Rows.Add(appointment);

        var act = () => CreateAsync(new() { Appointments = new([appointment.Uuid]) });

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("appointments"));
            Assert.That((Host.Notes.Rows.Count, Host.Saves), Is.EqualTo((0, 0)));
        });
    }

    private Task<NoteDto> CreateAsync(NoteFields fields) => Host.SendAsync<CreateNoteCommand, NoteDto>(new(fields));
}
