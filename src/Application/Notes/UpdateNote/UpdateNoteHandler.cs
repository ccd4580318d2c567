using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.UpdateNote;

internal sealed class UpdateNoteHandler(
    IRepository<AppointmentNote> notes,
    IRepository<Appointment> appointments,
    NoteLookups lookups,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<UpdateNoteCommand, NoteDto>
{
    public async Task<NoteDto> HandleAsync(UpdateNoteCommand command, CancellationToken ct)
    {
        var (fields, mode) = (command.Fields, command.Mode);
        var note = await notes.FirstOrDefaultAsync(new NoteSpec(command.Key), ct) ?? throw new NotFoundException();
        var places = await appointments.ListAsync(new AppointmentsWithNoteSpec(note.Uuid), ct); // with all their notes: one of each type
        if (fields.Appointments.IsGiven || mode == WriteMode.Replace)
            places = await lookups.FindAppointmentsAsync(fields.Appointments.Value ?? [], note.OrganizationUuid, ct);

        note.Place(fields.TypeOr(mode == WriteMode.Merge ? note.Type : NoteTypes.Default), places);
        note.Rewrite(mode.Pick(fields.Note, note.Note));

        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<NoteDto>(note);
    }
}
