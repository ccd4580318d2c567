using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.CancelNotification;

internal sealed class CancelNotificationHandler(IRepository<Appointment> appointments, NotificationReader reader, IUnitOfWork unitOfWork)
    : ICommandHandler<CancelNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(CancelNotificationCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(command.Key), ct) ?? throw new NotFoundException();
        var notification = appointment.FindNotification(command.Key) ?? throw new NotFoundException();

        appointment.Cancel(notification.Uuid, CancelReason.Requested);

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
