using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.CancelNotification;

/// <summary>Cancels a notification whose mail has not gone out.</summary>
/// <param name="Key">Which one.</param>
public sealed record CancelNotificationCommand(ResourceKey Key) : IAddressed<AppointmentNotification>;
