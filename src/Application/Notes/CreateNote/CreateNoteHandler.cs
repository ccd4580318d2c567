using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.CreateNote;

internal sealed class CreateNoteHandler(
    IRepository<AppointmentNote> notes,
    NoteLookups lookups,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<CreateNoteCommand, NoteDto>
{
    public async Task<NoteDto> HandleAsync(CreateNoteCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var appointments = await lookups.FindAppointmentsAsync(fields.Appointments.Value ?? [], scope.Required, ct);

        var type = fields.TypeOr(NoteTypes.Default);
        var note = AppointmentNote.Write(scope.Required, fields.Note.Value ?? "", type);
        note.Place(type, appointments);

        notes.Add(note);
        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<NoteDto>(note);
    }
}
