using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.SendNotificationNow;

/// <summary>Sends a notification's mail at once, whatever it waits for.</summary>
/// <param name="Key">Which one.</param>
public sealed record SendNotificationNowCommand(ResourceKey Key) : IAddressed<AppointmentNotification>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
