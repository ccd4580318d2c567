using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.PreviewNotification;

/// <summary>Asks what would become of a notification, and what its mail would be, if it were written like this; nothing is stored.</summary>
/// <param name="Fields">What is to be said of it.</param>
/// <param name="Existing">The one that would be changed; null for a new one.</param>
public sealed record PreviewNotificationQuery(NotificationFields Fields, ResourceKey? Existing = null);
