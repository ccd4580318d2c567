using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.RetryNotification;

/// <summary>Tries a failed notification's mail again, at once.</summary>
/// <param name="Key">Which one.</param>
public sealed record RetryNotificationCommand(ResourceKey Key) : IAddressed<AppointmentNotification>;
