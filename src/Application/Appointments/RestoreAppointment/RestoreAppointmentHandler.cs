using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.RestoreAppointment;

internal sealed class RestoreAppointmentHandler(
    IRepository<Appointment> appointments,
    NoteLoader notes,
    AppointmentReader reader,
    OrganizationClock clock,
    IUnitOfWork unitOfWork
) : ICommandHandler<RestoreAppointmentCommand, AppointmentDto>
{
    public async Task<AppointmentDto> HandleAsync(RestoreAppointmentCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentToRestoreSpec(command.Key), ct) ?? throw new NotFoundException();

        await notes.LoadBinnedAsync(appointment, ct);
        appointment.Restore(await clock.ReadAsync(ct));

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(appointment, ct);
    }
}
