using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;

namespace ContactAppointment.Application.Notifications.ListNotifications;

/// <summary>Asks for the organization's notifications; a filter that is null asks for nothing.</summary>
/// <param name="Page">Which page, or all, in which order.</param>
public sealed record ListNotificationsQuery(CursorRequest Page)
{
    /// <summary>What the list can be sorted by.</summary>
    public static IReadOnlyList<string> Orderings => NotificationPageSpec.SortFields.Names;

    /// <summary>What <see cref="Status"/> takes.</summary>
    public static IReadOnlyList<string> Statuses => NotificationStatuses.All.Values;

    /// <summary>The error for a status that there is not.</summary>
    public static string UnknownStatusMessage => NotificationStatuses.All.UnknownMessage;

    /// <summary>Where the mail stands, one of <see cref="Statuses"/>.</summary>
    public string? Status { get; init; }

    /// <summary>The appointment it is about.</summary>
    public Guid? AppointmentUuid { get; init; }
}
