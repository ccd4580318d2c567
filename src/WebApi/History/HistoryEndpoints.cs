using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.History;
using ContactAppointment.Application.History.ListHistory;
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
    }

    private static void Map(IEndpointRouteBuilder api, string path, HistorySubject subject, (string Read, string Write) scopes) =>
        api.MapGroup(path)
            .WithTag("History", "Who changed what, when, and by which request.")
            .NeedsScopes(scopes.Read, scopes.Write)
            .MapGet("/{id}/history", List)
            .WithMetadata(new HistorySubjectOf(subject))
            .WithName($"List{subject}History")
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

    private sealed record HistorySubjectOf(HistorySubject Subject);
}
