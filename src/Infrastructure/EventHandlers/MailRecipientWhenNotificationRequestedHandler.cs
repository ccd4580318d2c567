using ContactAppointment.Application.Common;
using ContactAppointment.Application.Email;
using ContactAppointment.Application.Notifications.Mail;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Outbox;

namespace ContactAppointment.Infrastructure.EventHandlers;

/// <summary>Sends a notification's mail, if it is still wanted and its time has come.</summary>
internal sealed class MailRecipientWhenNotificationRequestedHandler(
    IRepository<AppointmentNotification> notifications,
    UnsubscribedRecipients unsubscribed,
    NotificationWriter writer,
    IEmailSender email,
    OrganizationClock organizationClock,
    HandlingOutcome outcome,
    TimeProvider clock
) : IDomainEventHandler<NotificationRequested>
{
    public async Task HandleAsync(NotificationRequested domainEvent, CancellationToken ct)
    {
        // What callers change while it waits in line counts: nothing is read before its turn.
        using var hand = await outcome.TakeHandAsync(ct);
        if (hand is null)
            return;

        var key = ResourceKey.Of(domainEvent.NotificationUuid);
        var notification = await notifications.FirstOrDefaultAsync(new NotificationSpec(key), ct);
        if (notification is not { IsDue: true, Status: NotificationStatus.Sending, CancelReason: null })
            return; // deleted, taken back, or sent before

        var now = await organizationClock.ReadAsync(ct);
        if (notification.IsTooLate(now))
        {
            outcome.Tell = n => n.MissStart();
            return;
        }

        // What moved the appointment or the clocks may be on its way to the queue still.
        if (notification.DueAt(now) is { } due && due > now.Now)
        {
            outcome.DueAt = due;
            return;
        }

        if (await unsubscribed.IncludeAsync(notification, ct))
        {
            outcome.Tell = n => n.MeetUnsubscribed();
            return;
        }

        var mail = await writer.WriteMailAsync(notification, ct);
        var outgoing = OutgoingMail.Of(notification, mail.Text.Subject, mail.Text.Message);
        await email.SendAsync(mail.Message, ct);
        var sentAt = clock.GetUtcNow();
        outcome.Tell = n => n.MarkSent(outgoing, sentAt);
    }
}
