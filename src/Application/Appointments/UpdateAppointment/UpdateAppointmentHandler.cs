using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.UpdateAppointment;

internal sealed class UpdateAppointmentHandler(
    IRepository<Appointment> appointments,
    NoteCleaner notes,
    AppointmentTimes times,
    DefaultReminders reminders,
    OrganizationClock clock,
    AppointmentReader reader,
    IUnitOfWork unitOfWork
) : ICommandHandler<UpdateAppointmentCommand, AppointmentDto>
{
    public async Task<AppointmentDto> HandleAsync(UpdateAppointmentCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentToChangeSpec(command.Key), ct) ?? throw new NotFoundException();

        fields.CheckOrganization(appointment.OrganizationUuid);
        var contactBefore = appointment.ContactUuid;
        appointment.Reschedule(await times.SlotAsync(fields, appointment.Slot, ct), await clock.ReadAsync(ct));
        if (command.ReplacesNotes && fields.Notes.Value is { } given)
            await notes.KeepOnlyAsync(appointment, [.. given.Select(n => n?.TypeOrDefault).OfType<NoteType>()], ct);
        fields.ApplyTo(appointment, command.Mode);
        await reminders.FollowContactAsync(appointment, contactBefore, ct);

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(appointment, ct);
    }
}
