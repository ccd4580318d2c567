using ContactAppointment.Application.Common;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.EventHandlers;

/// <summary>Sends a notification's mail, and notes that it was accepted.</summary>
internal sealed class MailRecipientWhenNotificationRequestedHandler(
    IRepository<Appointment> appointments,
    NotificationWriter writer,
    IEmailSender email,
    IUnitOfWork unitOfWork,
    ConflictRetry retry,
    TimeProvider clock
) : IDomainEventHandler<NotificationRequested>
{
    public async Task HandleAsync(NotificationRequested domainEvent, CancellationToken ct)
    {
        if (await FindAsync(domainEvent, ct) is not { IsDue: true } notification)
            return; // deleted, taken back, or sent before

        var mail = await writer.WriteMailAsync(notification, ct);
        await email.SendAsync(mail.Message, ct); // its Message-ID is made from the notification's uuid

        // The mail is out: noting it may collide with other writers, but is neither given up nor cancelled.
        await unitOfWork.ResetAsync(CancellationToken.None);
        await retry.ExecuteAsync(token => NoteSentAsync(domainEvent, mail.Text, token), CancellationToken.None);
    }

    private async Task<Unit> NoteSentAsync(NotificationRequested domainEvent, NotificationText text, CancellationToken ct)
    {
        var notification = await FindAsync(domainEvent, ct);
        notification?.MarkSent(text.Subject, text.Message, clock.GetUtcNow());
        await unitOfWork.SaveChangesAsync(ct);
        return default;
    }

    private async Task<AppointmentNotification?> FindAsync(NotificationRequested domainEvent, CancellationToken ct)
    {
        var key = ResourceKey.Of(domainEvent.NotificationUuid);
        return (await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(key), ct))?.FindNotification(key);
    }
}
