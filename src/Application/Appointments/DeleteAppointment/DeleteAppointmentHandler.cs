using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Notes;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.DeleteAppointment;

internal sealed class DeleteAppointmentHandler(IRepository<Appointment> appointments, NoteCleaner notes, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteAppointmentCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteAppointmentCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentToChangeSpec(command.Key), ct) ?? throw new NotFoundException();

        await notes.KeepOnlyAsync(appointment, [], ct);
        appointment.CallOffAll();
        appointments.Remove(appointment);
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
