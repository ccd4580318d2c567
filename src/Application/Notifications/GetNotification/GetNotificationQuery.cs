using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.GetNotification;

/// <summary>Asks for one notification.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetNotificationQuery(ResourceKey Key) : IAddressed<AppointmentNotification>;
