using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.GetMailPreview;

/// <summary>Asks for a notification's mail, as its recipient gets or got it.</summary>
/// <param name="Key">Which notification.</param>
public sealed record GetMailPreviewQuery(ResourceKey Key) : IAddressed<AppointmentNotification>;
