using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Notifications.CreateNotification;

internal sealed class CreateNotificationHandler(
    NotificationLookups lookups,
    NotificationReader reader,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork
) : ICommandHandler<CreateNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(CreateNotificationCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var appointment = await lookups.FindAppointmentAsync(fields.Appointment.Value, scope.Required, ct);

        var notification = appointment.Notify(fields.Recipient.Value ?? "");
        fields.ApplyTo(notification, appointment, WriteMode.Replace);

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
