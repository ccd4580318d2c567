using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.DeleteNote;

internal sealed class DeleteNoteHandler(IRepository<AppointmentNote> notes, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteNoteCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteNoteCommand command, CancellationToken ct)
    {
        var note = await notes.FirstOrDefaultAsync(new NoteSpec(command.Key), ct) ?? throw new NotFoundException();

        note.Place(note.Type, []);
        notes.Remove(note);
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
