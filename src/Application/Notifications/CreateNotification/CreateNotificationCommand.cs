namespace ContactAppointment.Application.Notifications.CreateNotification;

/// <summary>Makes a notification about an appointment, and asks for its mail when that is wanted.</summary>
/// <param name="Fields">What the caller says of it.</param>
public sealed record CreateNotificationCommand(NotificationFields Fields);
