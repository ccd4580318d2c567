using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.RetryNotification;

internal sealed class RetryNotificationHandler(
    IRepository<Appointment> appointments,
    OrganizationClock clock,
    NotificationReader reader,
    IUnitOfWork unitOfWork
) : ICommandHandler<RetryNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(RetryNotificationCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(command.Key), ct) ?? throw new NotFoundException();
        var notification = appointment.FindNotification(command.Key) ?? throw new NotFoundException();

        appointment.Retry(notification.Uuid, await clock.ReadAsync(ct));

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
