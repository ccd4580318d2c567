using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.SendNotificationNow;

internal sealed class SendNotificationNowHandler(
    IRepository<Appointment> appointments,
    OrganizationClock clock,
    UnsubscribedRecipients unsubscribed,
    NotificationReader reader,
    IUnitOfWork unitOfWork
) : ICommandHandler<SendNotificationNowCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(SendNotificationNowCommand command, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(command.Key), ct) ?? throw new NotFoundException();
        var notification = appointment.FindNotification(command.Key) ?? throw new NotFoundException();

        appointment.SendNow(notification.Uuid, await clock.ReadAsync(ct));
        await unsubscribed.CancelUnwantedAsync(appointment, notification, ct);

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
