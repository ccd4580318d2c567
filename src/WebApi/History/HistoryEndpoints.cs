using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.History;
using ContactAppointment.Application.History.ListHistory;
using ContactAppointment.Application.History.ListSettingsHistory;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security.Scopes;

namespace ContactAppointment.WebApi.History;

/// <summary>The history of each kind of resource, below the resource itself.</summary>
internal sealed class HistoryEndpoints : IEndpointGroup
{
    public void Map(IEndpointRouteBuilder api)
    {
        var contacts = (TokenScopes.ContactsRead, TokenScopes.ContactsWrite);
        var appointments = (TokenScopes.AppointmentsRead, TokenScopes.AppointmentsWrite);
        Map(api, "/contact", HistorySubject.Contact, contacts);
        Map(api, "/contacttype", HistorySubject.ContactType, contacts);
        Map(api, "/appointment", HistorySubject.Appointment, appointments);
        Map(api, "/appointmentnotes", HistorySubject.Note, appointments);
        Map(api, "/appointmentnotifications", HistorySubject.Notification, appointments);
        Map(api, "/appointmentdrivingtimes", HistorySubject.DrivingTime, appointments);
        var unsubscribed = (TokenScopes.AppointmentsRead, TokenScopes.NotificationsSend);
        Map(api, "/unsubscribedaddresses", HistorySubject.UnsubscribedAddress, unsubscribed);
        Describe(api.MapGroup("/organizationsettings"), appointments, group => group.MapGet("/history", ListSettings))
            .WithName("ListOrganizationSettingsHistory");
    }

    private static void Map(IEndpointRouteBuilder api, string path, HistorySubject subject, (string Read, string Write) scopes) =>
        Describe(api.MapGroup(path), scopes, group => group.MapGet("/{id}/history", List))
            .WithMetadata(new HistorySubjectOf(subject))
            .WithName($"List{subject}History");

    private static RouteHandlerBuilder Describe(
        RouteGroupBuilder group,
        (string Read, string Write) scopes,
        Func<RouteGroupBuilder, RouteHandlerBuilder> map
    ) =>
        map(group.WithTag("History", "Who changed what, when, and by which request.").NeedsScopes(scopes.Read, scopes.Write))
            .WithCursorParameters($"{CursorRequest.DefaultPageSize} by default", CursorRequest.DefaultPageSize)
            .WithQueryParameters(QueryParameters.Ordering(ListHistoryQuery.Orderings, ListHistoryQuery.DefaultOrdering));

    /// <summary>What happened to a resource, the latest change first; also to one that is deleted.</summary>
    /// <remarks><c>page_size</c> and <c>cursor</c>, from an earlier answer, say which page.</remarks>
    internal static async Task<CursorPageDto<HistoryEntryDto>> List(
        PathKey id,
        HttpContext http,
        IQueryHandler<ListHistoryQuery, CursorPage<HistoryEntryDto>> handler,
        CancellationToken ct
    )
    {
        var subject = http.GetEndpoint()!.Metadata.GetRequiredMetadata<HistorySubjectOf>().Subject;
        var wanted = Paging.ReadCursor(http.Request, CursorRequest.DefaultPageSize);
        return (await handler.HandleAsync(new ListHistoryQuery(subject, id.Value, wanted), ct)).ToDto(http.Request);
    }

    /// <summary>What happened to the settings of the caller's organization, the latest change first.</summary>
    /// <remarks><c>page_size</c> and <c>cursor</c>, from an earlier answer, say which page.</remarks>
    internal static async Task<CursorPageDto<HistoryEntryDto>> ListSettings(
        HttpContext http,
        IQueryHandler<ListSettingsHistoryQuery, CursorPage<HistoryEntryDto>> handler,
        CancellationToken ct
    )
    {
        var wanted = Paging.ReadCursor(http.Request, CursorRequest.DefaultPageSize);
        return (await handler.HandleAsync(new ListSettingsHistoryQuery(wanted), ct)).ToDto(http.Request);
    }

    private sealed record HistorySubjectOf(HistorySubject Subject);
}
