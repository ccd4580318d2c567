using ContactAppointment.Application.Appointments.ListAppointments;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Appointments;

/// <summary>What <c>GET /appointment/</c> takes in its query string.</summary>
internal static class AppointmentListParameters
{
    private const string Bound = "A timestamp, or a date in the organization's zone";

    public static readonly QueryParameter[] Filters =
    [
        QueryParameters.Ordering(ListAppointmentsQuery.Orderings, "id"),
        new("search", JsonSchemaType.String, "Words that all stand, in any case, in the name, the address or the summary.")
        {
            Example = "visit berlin",
        },
        new("owner", JsonSchemaType.String, "Whose appointments: a uuid, or `me` for the caller's. A token without a user has no `me`.")
        {
            Pattern = QueryParameters.UserPattern,
            Example = "me",
        },
        new("invitee", JsonSchemaType.String, "Who is invited: a uuid, or `me` for the caller. A token without a user has no `me`.")
        {
            Pattern = QueryParameters.UserPattern,
            Example = "me",
        },
        QueryParameters.Deleted,
        QueryParameters.Uuid("contact_uuid", "Whom the appointment is with."),
        QueryParameters.Uuid("siteprofile_uuid", "The site it takes place at."),
        QueryParameters.Uuid("workflowlevel2_uuid", "A project it belongs to."),
        new("type", JsonSchemaType.String, "One of its types, compared exactly.") { Example = "visit" },
        QueryParameters.TimeBound("start_date_gte", $"The earliest start. {Bound}."),
        QueryParameters.TimeBound("start_date_lte", $"The latest start. {Bound}, which means the whole day."),
        QueryParameters.TimeBound("end_date_gte", $"The earliest end. {Bound}."),
        QueryParameters.TimeBound("end_date_lte", $"The latest end. {Bound}, which means the whole day."),
    ];

    public static ListAppointmentsQuery Read(HttpRequest request)
    {
        var query = new QueryReader(request);
        var page = Paging.ReadCursor(request, CursorRequest.DefaultPageSize);
        var wanted = new ListAppointmentsQuery(page with { IsDeleted = query.IsDeleted() })
        {
            Search = query.Text("search"),
            Owner = query.User("owner"),
            Invitee = query.User("invitee"),
            ContactUuid = query.Uuid("contact_uuid"),
            SiteprofileUuid = query.Uuid("siteprofile_uuid"),
            Workflowlevel2Uuid = query.Uuid("workflowlevel2_uuid"),
            Type = query.Text("type"),
            StartDateGte = query.Time("start_date_gte"),
            StartDateLte = query.Time("start_date_lte"),
            EndDateGte = query.Time("end_date_gte"),
            EndDateLte = query.Time("end_date_lte"),
        };
        query.ThrowIfBad();
        return wanted;
    }
}
