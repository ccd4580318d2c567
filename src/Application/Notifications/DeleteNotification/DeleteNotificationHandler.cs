using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.DeleteNotification;

internal sealed class DeleteNotificationHandler(IRepository<Appointment> appointments, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteNotificationCommand, Unit>
{
    public async Task<Unit> HandleAsync(DeleteNotificationCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(command.Key), ct) ?? throw new NotFoundException();

        appointment.Drop(appointment.FindNotification(command.Key) ?? throw new NotFoundException());
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }
}
