using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications;

/// <summary>Shows notifications with their addresses, and with the text that the template would send now.</summary>
internal sealed class NotificationReader(NotificationWriter writer, IResourceLinks links, IMapper mapper) : IUseCasePart
{
    public async Task<NotificationDto> ShowAsync(AppointmentNotification notification, CancellationToken ct) =>
        (await ShowAsync([notification], ct))[0];

    public async Task<IReadOnlyList<NotificationDto>> ShowAsync(IReadOnlyList<AppointmentNotification> notifications, CancellationToken ct)
    {
        var texts = await writer.WriteTextsAsync(notifications, ct);
        return
        [
            .. notifications.Select(n =>
                mapper.Map<NotificationDto>(n) with
                {
                    Url = links.Notification(n.Uuid),
                    Appointment = links.Appointment(n.Appointment.Uuid),
                    Subject = texts[n.Uuid].Subject,
                    Message = texts[n.Uuid].Message,
                    Wording = n.Subject is null || n.Message is null ? RevisionOf.Text(texts[n.Uuid].Subject, texts[n.Uuid].Message) : null,
                }
            ),
        ];
    }
}
