using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Organizations;

namespace ContactAppointment.Application.Unsubscribing;

/// <summary>Knows who wants no more reminders. What is no reminder is for everybody.</summary>
public sealed class UnsubscribedRecipients(IRepository<UnsubscribedAddress> addresses) : IUseCasePart
{
    /// <summary>Whether a notification is a reminder that its recipient does not want.</summary>
    public async Task<bool> IncludeAsync(AppointmentNotification notification, CancellationToken ct) =>
        notification.IsReminder
        && await addresses.AnyAsync(new UnsubscribedAddressSpec(notification.OrganizationUuid, notification.Recipient), ct);

    /// <summary>Cancels a notification at once that would be cancelled when it is due, so that who asked for it sees why.</summary>
    public async Task CancelUnwantedAsync(Appointment appointment, AppointmentNotification notification, CancellationToken ct)
    {
        if (notification.IsDue && await IncludeAsync(notification, ct))
            appointment.Cancel(notification.Uuid, CancelReason.Unsubscribed);
    }
}
