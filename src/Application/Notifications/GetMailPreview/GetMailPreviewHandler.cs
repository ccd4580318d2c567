using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.GetMailPreview;

internal sealed class GetMailPreviewHandler(
    IRepository<AppointmentNotification> notifications,
    NotificationWriter writer,
    IMessageIds messageIds,
    IMailReader reader,
    IPickedUpMails pickedUp
) : IQueryHandler<GetMailPreviewQuery, MailPreviewDto>
{
    public async Task<MailPreviewDto> HandleAsync(GetMailPreviewQuery query, CancellationToken ct)
    {
        var notification = await notifications.FirstOrDefaultAsync(new NotificationSpec(query.Key), ct) ?? throw new NotFoundException();
        if (notification.SentAt is not null && await pickedUp.FindAsync(notification.Uuid, ct) is { } file)
            return new MailPreviewDto(file, MailPreviewKind.Sent);

        var mail = await writer.WriteMailAsync(notification, notification.MessageId ?? messageIds.Of(notification.Uuid), ct);
        var kind =
            notification.SentAt is null ? MailPreviewKind.Planned
            : mail.IsOutdated ? MailPreviewKind.Outdated
            : MailPreviewKind.Sent;
        return new MailPreviewDto(reader.Read(mail.Message, notification.SentAt), kind);
    }
}
