using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.RestoreNotification;

internal sealed class RestoreNotificationHandler(
    IRepository<AppointmentNotification> notifications,
    OrganizationClock clock,
    NotificationReader reader,
    IUnitOfWork unitOfWork
) : ICommandHandler<RestoreNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(RestoreNotificationCommand command, CancellationToken ct)
    {
        var notification =
            await notifications.FirstOrDefaultAsync(new NotificationToRestoreSpec(command.Key), ct) ?? throw new NotFoundException();

        notification.Appointment.Restore(notification, await clock.ReadAsync(ct));

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
