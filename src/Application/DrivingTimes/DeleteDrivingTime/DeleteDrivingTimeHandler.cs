using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.DeleteDrivingTime;

internal sealed class DeleteDrivingTimeHandler(IRepository<Appointment> appointments, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteDrivingTimeCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteDrivingTimeCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithDrivingTimeSpec(command.Key), ct) ?? throw new NotFoundException();

        appointment.Drop(appointment.FindDrivingTime(command.Key) ?? throw new NotFoundException());

        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
