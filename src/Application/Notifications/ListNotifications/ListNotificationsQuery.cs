using ContactAppointment.Application.Common.Paging;

namespace ContactAppointment.Application.Notifications.ListNotifications;

/// <summary>Asks for the organization's notifications.</summary>
/// <param name="Page">Which page, or all.</param>
public sealed record ListNotificationsQuery(CursorRequest Page);
