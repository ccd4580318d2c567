using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Notifications.UpdateNotification;

internal sealed class UpdateNotificationHandler(NotificationDrafts drafts, NotificationReader reader, IUnitOfWork unitOfWork)
    : ICommandHandler<UpdateNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(UpdateNotificationCommand command, CancellationToken ct)
    {
        var notification = await drafts.ChangeAsync(command.Key, command.Fields, command.Mode, ct);
        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
