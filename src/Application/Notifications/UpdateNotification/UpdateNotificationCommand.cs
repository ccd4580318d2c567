using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.UpdateNotification;

/// <summary>Changes a notification, moves it to another appointment, or asks for its mail.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateNotificationCommand(ResourceKey Key, NotificationFields Fields, WriteMode Mode)
    : IAddressed<AppointmentNotification>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
