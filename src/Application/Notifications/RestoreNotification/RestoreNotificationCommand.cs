using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.RestoreNotification;

/// <summary>Takes a notification out of the bin.</summary>
/// <param name="Key">Which one.</param>
public sealed record RestoreNotificationCommand(ResourceKey Key) : IAddressed<AppointmentNotification>
{
    /// <inheritdoc/>
    public bool IsInBin => true;
}
