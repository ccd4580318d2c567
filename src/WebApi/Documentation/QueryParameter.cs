using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts.ListContacts;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>A query parameter that an endpoint reads by itself, because what is wrong with it is not always an error.</summary>
internal sealed record QueryParameter(string Name, JsonSchemaType Type, string Description);

internal static class QueryParameters
{
    public static RouteHandlerBuilder WithOffsetParameters(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(
            new QueryParameter(
                "limit",
                JsonSchemaType.Integer,
                $"How many at most; {ListContactsQuery.DefaultLimit} by default, never more than {ListContactsQuery.MaxLimit}."
            ),
            new QueryParameter("offset", JsonSchemaType.Integer, "How many to pass over; 0 by default.")
        );

    public static RouteHandlerBuilder WithCursorParameters(this RouteHandlerBuilder endpoint, string byDefault) =>
        endpoint.WithMetadata(
            new QueryParameter(
                "page_size",
                JsonSchemaType.Integer,
                $"How many at most; {byDefault}, never more than {CursorRequest.MaxPageSize}."
            ),
            new QueryParameter("cursor", JsonSchemaType.String, "Where the page starts, from the next or previous of an earlier answer.")
        );
}
