using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.GetNote;

internal sealed class GetNoteHandler(IRepository<AppointmentNote> notes, IMapper mapper) : IQueryHandler<GetNoteQuery, NoteDto>
{
    public async Task<NoteDto> HandleAsync(GetNoteQuery query, CancellationToken ct) =>
        mapper.Map<NoteDto>(await notes.FirstOrDefaultAsync(new NoteSpec(query.Key, toRead: true), ct) ?? throw new NotFoundException());
}
