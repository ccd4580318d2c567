using System.Text.Json.Nodes;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts.ListContacts;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>The query parameters that several lists take.</summary>
internal static class QueryParameters
{
    public static RouteHandlerBuilder WithOffsetParameters(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(
            new QueryParameter(
                "limit",
                JsonSchemaType.Integer,
                $"How many at most; {ListContactsQuery.DefaultLimit} by default. More than the maximum means the maximum."
            )
            {
                Minimum = 1,
                Maximum = ListContactsQuery.MaxLimit,
                Default = ListContactsQuery.DefaultLimit,
            },
            new QueryParameter("offset", JsonSchemaType.Integer, "How many to pass over; 0 by default.")
            {
                Minimum = 0,
                Maximum = int.MaxValue,
                Default = 0,
            }
        );

    public static RouteHandlerBuilder WithCursorParameters(
        this RouteHandlerBuilder endpoint,
        string byDefault,
        int? defaultPageSize = null
    ) =>
        endpoint.WithMetadata(
            new QueryParameter(
                "page_size",
                JsonSchemaType.Integer,
                $"How many at most; {byDefault}. More than the maximum means the maximum."
            )
            {
                Minimum = 1,
                Maximum = CursorRequest.MaxPageSize,
                Default = defaultPageSize,
                Example = CursorRequest.DefaultPageSize,
            },
            new QueryParameter(
                "cursor",
                JsonSchemaType.String,
                "Where the page starts, from the next or previous of an earlier answer with the same order and filters."
            )
            {
                Pattern = "^[A-Za-z0-9_-]*$",
                Example = "",
            }
        );

    /// <summary>Describes what the endpoint reads from the query string.</summary>
    public static RouteHandlerBuilder WithQueryParameters(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) =>
        endpoint.WithMetadata([.. parameters]);

    /// <summary>Who a person is: a uuid, or the caller.</summary>
    public const string UserPattern = $"^(me|{ContractSchemas.UuidPattern})?$";

    /// <summary>A moment, or a day in the organization's zone.</summary>
    public static QueryParameter TimeBound(string name, string description) =>
        new(name, JsonSchemaType.String, description) { Pattern = ContractSchemas.DayOrTimePattern, Example = "2026-03-30" };

    /// <summary>What is in the bin, instead of what is there.</summary>
    public static readonly QueryParameter Deleted = new(
        "deleted",
        JsonSchemaType.Boolean,
        "With `true` what was deleted and can still be restored is listed, in the place of what is there."
    )
    {
        Example = false,
    };

    /// <summary>What a list is sorted by.</summary>
    public static QueryParameter Ordering(IReadOnlyList<string> names, string byDefault) =>
        new(
            "ordering",
            JsonSchemaType.String,
            "What the list is sorted by, the most important first; a minus sign means descending. "
                + "Rows that are equal follow by id, those without a value come last."
        )
        {
            IsList = true,
            Choices = [.. names, .. names.Select(n => $"-{n}")],
            Default = new JsonArray(byDefault),
        };

    /// <summary>A uuid.</summary>
    public static QueryParameter Uuid(string name, string description) => new(name, JsonSchemaType.String, description) { Format = "uuid" };

    /// <summary>Uuids of which one is enough.</summary>
    public static QueryParameter Uuids(string name, string description) => Uuid(name, description) with { IsList = true };
}
