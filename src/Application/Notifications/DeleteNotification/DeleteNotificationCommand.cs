using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.DeleteNotification;

/// <summary>Deletes a notification; a mail that has not gone out stays in.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteNotificationCommand(ResourceKey Key) : IAddressed<AppointmentNotification>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
