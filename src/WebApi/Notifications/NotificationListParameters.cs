using ContactAppointment.Application.Notifications.ListNotifications;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Notifications;

/// <summary>What <c>GET /appointmentnotifications/</c> takes in its query string.</summary>
internal static class NotificationListParameters
{
    public static readonly QueryParameter[] Filters =
    [
        QueryParameters.Ordering(ListNotificationsQuery.Orderings, "id"),
        new("status", JsonSchemaType.String, "Where the mail stands.") { Choices = ListNotificationsQuery.Statuses, Example = "failed" },
        QueryParameters.Deleted,
        QueryParameters.Uuid("appointment", "The appointment that it is about."),
    ];

    public static ListNotificationsQuery Read(HttpRequest request)
    {
        var query = new QueryReader(request);
        var page = Paging.ReadCursor(request, defaultPageSize: null);
        var wanted = new ListNotificationsQuery(page with { IsDeleted = query.IsDeleted() })
        {
            Status = query.Choice("status", ListNotificationsQuery.Statuses, ListNotificationsQuery.UnknownStatusMessage),
            AppointmentUuid = query.Uuid("appointment"),
        };
        query.ThrowIfBad();
        return wanted;
    }
}
