using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.PreviewNotification;

/// <summary>Does what the command would do, and forgets it.</summary>
internal sealed class PreviewNotificationHandler(
    IRepository<Appointment> appointments,
    AppointmentLookups lookups,
    OrganizationClock clock,
    UnsubscribedRecipients unsubscribed,
    NotificationWriter writer,
    IMessageIds messageIds,
    IMailReader reader,
    IOrganizationScope scope
) : IQueryHandler<PreviewNotificationQuery, NotificationPreviewDto>
{
    public async Task<NotificationPreviewDto> HandleAsync(PreviewNotificationQuery query, CancellationToken ct)
    {
        var (appointment, notification) = await FindAsync(query, ct);
        var mode = query.Existing is null ? WriteMode.Replace : WriteMode.Merge;
        query.Fields.ApplyTo(notification, appointment, mode, await clock.ReadAsync(ct));
        await unsubscribed.CancelUnwantedAsync(appointment, notification, ct);
        var mail = await writer.WriteMailAsync(notification, messageIds.Of(notification.Uuid), ct);
        return new NotificationPreviewDto(reader.Read(mail.Message, null), notification.Status == NotificationStatus.Queued);
    }

    private async Task<(Appointment, AppointmentNotification)> FindAsync(PreviewNotificationQuery query, CancellationToken ct)
    {
        if (query.Existing is not { } key)
        {
            var fields = query.Fields;
            var about = await lookups.FindAsync(fields.Appointment.Value, k => new AppointmentToNotifySpec(scope.Required, k), ct);
            return (about, about.Notify(fields.Recipient.Value ?? ""));
        }

        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(key), ct) ?? throw new NotFoundException();
        return (appointment, appointment.FindNotification(key) ?? throw new NotFoundException());
    }
}
