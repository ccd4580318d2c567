using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Notifications.CreateNotification;

internal sealed class CreateNotificationHandler(NotificationDrafts drafts, NotificationReader reader, IUnitOfWork unitOfWork)
    : ICommandHandler<CreateNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(CreateNotificationCommand command, CancellationToken ct)
    {
        var notification = await drafts.CreateAsync(command.Fields, ct);
        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
