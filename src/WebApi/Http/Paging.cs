using System.Globalization;
using System.Numerics;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.WebApi.Http.Limits;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Http;

/// <summary>A stretch of a list.</summary>
/// <param name="Count">How long the whole list is.</param>
/// <param name="Next">The address of the next stretch, or null.</param>
/// <param name="Previous">The address of the stretch before, or null.</param>
/// <param name="Results">The stretch.</param>
internal sealed record OffsetPageDto<T>(int Count, Uri? Next, Uri? Previous, IReadOnlyList<T> Results);

/// <summary>A page of a list.</summary>
/// <param name="Next">The address of the next page, or null.</param>
/// <param name="Previous">The address of the page before, or null.</param>
/// <param name="Results">The page.</param>
internal sealed record CursorPageDto<T>(Uri? Next, Uri? Previous, IReadOnlyList<T> Results);

/// <summary>Reads where in a list a caller is, and tells where it goes on.</summary>
internal static class Paging
{
    /// <summary>The limit and offset that were asked for; what is no number or out of range falls back to its default or bound.</summary>
    public static ListContactsQuery ReadOffset(HttpRequest request)
    {
        var wanted = Number(request, "limit") is { } given && given > 0 ? given : ListContactsQuery.DefaultLimit;
        var limit = (int)BigInteger.Min(wanted, MaxOf(request));
        var offset = Number(request, "offset") is { } skipped && skipped > 0 ? (int)BigInteger.Min(skipped, int.MaxValue) : 0;
        return new ListContactsQuery(limit, offset);
    }

    /// <summary>The page size, cursor and order that were asked for.</summary>
    /// <exception cref="InputException">The page size is no positive number.</exception>
    public static CursorRequest ReadCursor(HttpRequest request, int? defaultPageSize)
    {
        var max = Math.Min(CursorRequest.MaxPageSize, MaxOf(request));
        var size = defaultPageSize is { } byDefault ? Math.Min(byDefault, max) : (int?)null;
        if (Text(request, "page_size") is not null)
            size =
                Number(request, "page_size") is { } given && given > 0
                    ? (int)BigInteger.Min(given, max)
                    : throw new InputException("page_size", "Enter a positive number.");
        return new CursorRequest(size, Text(request, "cursor"), Text(request, "ordering"));
    }

    public static OffsetPageDto<T> ToDto<T>(this OffsetPage<T> page, ListContactsQuery query, HttpRequest request)
    {
        var hasNext = query.Offset < page.Count - query.Limit;
        return new OffsetPageDto<T>(
            page.Count,
            hasNext ? Address(request, ("limit", query.Limit), ("offset", query.Offset + query.Limit)) : null,
            query.Offset > 0 ? Address(request, ("limit", query.Limit), ("offset", Math.Max(0, query.Offset - query.Limit))) : null,
            page.Results
        );
    }

    public static CursorPageDto<T> ToDto<T>(this CursorPage<T> page, HttpRequest request) =>
        new(
            page.Next is { } next ? Address(request, ("cursor", next)) : null,
            page.Previous is { } previous ? Address(request, ("cursor", previous)) : null,
            page.Results
        );

    private static int MaxOf(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxPageSize;

    /// <summary>A parameter; one that is blank is none.</summary>
    private static string? Text(HttpRequest request, string name) =>
        request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static BigInteger? Number(HttpRequest request, string name) =>
        BigInteger.TryParse(Text(request, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The address of this request, with some parameters changed and all others kept.</summary>
    private static Uri Address(HttpRequest request, params (string Name, object Value)[] changed)
    {
        var query = request
            .Query.Where(p => !changed.Any(c => c.Name == p.Key))
            .SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value));
        // Only the paths of lists come here, and those are plain; whatever else a caller chose is in the query, escaped.
        var root = request.HttpContext.RequestServices.GetRequiredService<PublicAddress>().RootFor(request);
        var address = QueryHelpers.AddQueryString(new Uri(root, request.Path.ToUriComponent().TrimStart('/')).AbsoluteUri, query);
        return new Uri(
            QueryHelpers.AddQueryString(
                address,
                changed.Select(c => KeyValuePair.Create(c.Name, Convert.ToString(c.Value, CultureInfo.InvariantCulture)))
            )
        );
    }
}
