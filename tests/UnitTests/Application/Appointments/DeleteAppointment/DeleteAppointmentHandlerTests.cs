using ContactAppointment.Application.Appointments.DeleteAppointment;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Appointments.DeleteAppointment;

public sealed class DeleteAppointmentHandlerTests : UseCaseFixture
{
    [Test]
    public async Task HandleAsync_WithNotes_DeletesThoseThatStandOnNoOther()
    {
        var appointment = new AppointmentBuilder()
            .WithId(7)
            .WithNote(NoteType.Primary, "own")
            .WithNote(NoteType.Secondary, "shared")
            .Build();
        var other = new AppointmentBuilder().WithId(8).Build();
        var shared = appointment.NoteOf(NoteType.Secondary)!;
        shared.Place(NoteType.Secondary, [appointment, other]);
        Host.Appointments.Rows.AddRange([appointment, other]);
        Host.Notes.Rows.AddRange(appointment.NotePlacements.Select(p => p.Note));

        await DeleteAsync(7);

        Assert.Multiple(() =>
        {
            Assert.That(Host.Appointments.Rows, Is.EqualTo(new[] { other }));
            Assert.That(Host.Notes.Rows, Is.EqualTo(new[] { shared }));
            Assert.That(shared.Placements.Select(p => p.Appointment), Is.EqualTo(new[] { other }));
            Assert.That(Host.Saves, Is.EqualTo(1));
        });
    }

    [Test]
    public void HandleAsync_UnknownAppointment_IsNotFound()
    {
        var act = () => DeleteAsync(99);

        Assert.That(act, Throws.TypeOf<NotFoundException>());
    }

    private Task<Unit> DeleteAsync(int id) => Host.SendAsync<DeleteAppointmentCommand, Unit>(new(ResourceKey.Of(id)));
}
