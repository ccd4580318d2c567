using ContactAppointment.Application.Common;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications.PreviewNotification;

/// <summary>Does what the command would do, and forgets it.</summary>
internal sealed class PreviewNotificationHandler(
    NotificationDrafts drafts,
    NotificationWriter writer,
    IMessageIds messageIds,
    IMailReader reader
) : IQueryHandler<PreviewNotificationQuery, NotificationPreviewDto>
{
    public async Task<NotificationPreviewDto> HandleAsync(PreviewNotificationQuery query, CancellationToken ct)
    {
        var notification = query.Existing is { } key
            ? await drafts.ChangeAsync(key, query.Fields, WriteMode.Merge, ct)
            : await drafts.CreateAsync(query.Fields, ct);
        var mail = await writer.WriteMailAsync(notification, messageIds.Of(notification.Uuid), ct);
        return new NotificationPreviewDto(reader.Read(mail.Message, null), notification.Status == NotificationStatus.Queued);
    }
}
