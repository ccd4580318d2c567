using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes.DeleteNote;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Notes.DeleteNote;

public sealed class DeleteNoteHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_NoteOnAnAppointment_IsTakenOffAndRemoved()
    {
        var appointment = new AppointmentBuilder().WithNote(NoteType.Primary, "text").Build();
        Host.Notes.Rows.Add(appointment.NoteOf(NoteType.Primary)!.WithId(7));

        await DeleteAsync(7);

        Assert.Multiple(() =>
        {
            Assert.That((Host.Notes.Rows.Count, appointment.NotePlacements.Count, Host.Saves), Is.EqualTo((0, 0, 1)));
            Assert.That(appointment.IsTouched, Is.True);
        });
    }

    [Test]
    public void HandleAsync_UnknownNote_IsNotFound()
    {
        var act = () => DeleteAsync(99);

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<Unit> DeleteAsync(int id) => Host.SendAsync<DeleteNoteCommand, Unit>(new(ResourceKey.Of(id)));
}
