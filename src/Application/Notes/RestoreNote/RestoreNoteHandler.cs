using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.RestoreNote;

internal sealed class RestoreNoteHandler(IRepository<AppointmentNote> notes, NoteLoader loader, IMapper mapper, IUnitOfWork unitOfWork)
    : ICommandHandler<RestoreNoteCommand, NoteDto>
{
    public async Task<NoteDto> HandleAsync(RestoreNoteCommand command, CancellationToken ct)
    {
        var note = await notes.FirstOrDefaultAsync(new NoteToRestoreSpec(command.Key), ct) ?? throw new NotFoundException();
        await loader.LoadPlacesAsync(note, ct);

        note.Restore();

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<NoteDto>(note);
    }
}
