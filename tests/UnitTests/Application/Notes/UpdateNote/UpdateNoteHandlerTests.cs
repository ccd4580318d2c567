using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notes.UpdateNote;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notes.UpdateNote;

public sealed class UpdateNoteHandlerTests : UseCaseFixture
{
    private Appointment _appointment = null!;
    private Appointment _other = null!;
    private AppointmentNote _note = null!;

    [SetUp]
    public void SetUp()
    {
        _appointment = new AppointmentBuilder().WithId(1).WithNote(NoteType.Secondary, "text").Build();
        _other = new AppointmentBuilder().WithId(2).Build();
        _note = _appointment.NoteOf(NoteType.Secondary)!.WithId(7);
        Host.Appointments.Rows.AddRange([_appointment, _other]);
        Host.Notes.Rows.Add(_note);
    }

    [Test]
    public async Task HandleAsync_MergeNothing_LeavesEverything()
    {
        var dto = await UpdateAsync(new(), WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Id, dto.Note, dto.Type), Is.EqualTo((7, "text", 2)));
            Assert.That(dto.Appointments, Is.EqualTo(new[] { _appointment.Uuid }));
        });
    }

    [Test]
    public async Task HandleAsync_MergeText_LeavesTypeAndPlaces()
    {
        var dto = await UpdateAsync(new() { Note = "new" }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Note, dto.Type), Is.EqualTo(("new", 2)));
            Assert.That(dto.Appointments, Is.EqualTo(new[] { _appointment.Uuid }));
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task HandleAsync_MergeTypeAndAppointments_MovesIt()
    {
        var dto = await UpdateAsync(new() { Type = new("4"), Appointments = new([_other.Uuid]) }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That((dto.Note, dto.Type), Is.EqualTo(("text", 4)));
            Assert.That(dto.Appointments, Is.EqualTo(new[] { _other.Uuid }));
            Assert.That(_appointment.NotePlacements, Is.Empty);
        });
    }

    [Test]
    public async Task HandleAsync_ReplaceWithNothing_GoesBackToTheDefaults()
    {
        var dto = await UpdateAsync(new(), WriteMode.Replace);

        Assert.That((dto.Note, dto.Type, dto.Appointments.Count), Is.EqualTo(("", 1, 0)));
    }

    [Test]
    public void HandleAsync_TypeThatItsAppointmentHas_BreaksTheRule()
    {
        _appointment.WriteNote(NoteType.Primary, "first");

        var act = () => UpdateAsync(new() { Type = new("1") }, WriteMode.Merge);

        Assert.Multiple(() =>
        {
            Assert.That(act, Breaks.RuleOn("type"));
            Assert.That(Host.Saves, Is.Zero);
        });
    }

    [Test]
    public void HandleAsync_UnknownAppointment_IsNamedByItsPlace()
    {
        var act = () => UpdateAsync(new() { Appointments = new([_appointment.Uuid, Guid.NewGuid()]) }, WriteMode.Merge);

        Assert.That(act, Throws.TypeOf<InputException>().With.Property(nameof(InputException.Errors)).ContainKey("appointments[1]"));
    }

    [Test]
    public void HandleAsync_UnknownNote_IsNotFound()
    {
        var act = () => Host.SendAsync<UpdateNoteCommand, NoteDto>(new(ResourceKey.Of(99), new(), WriteMode.Merge));

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<NoteDto> UpdateAsync(NoteFields fields, WriteMode mode) =>
        Host.SendAsync<UpdateNoteCommand, NoteDto>(new(ResourceKey.Of(7), fields, mode));
}
