using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http.Conditions;

/// <summary>The conditions that a request bears (RFC 9110 §13.1). What cannot be read as a list of tags matches nothing.</summary>
internal sealed class RequestConditions
{
    private readonly IReadOnlyList<EntityTagHeaderValue>? _match;
    private readonly IReadOnlyList<EntityTagHeaderValue>? _noneMatch;

    private RequestConditions(StringValues match, StringValues noneMatch) => (_match, _noneMatch) = (TagsOf(match), TagsOf(noneMatch));

    /// <summary>Whether there is any.</summary>
    public bool AreGiven => _match is not null || _noneMatch is not null;

    public static RequestConditions Of(HttpRequest request) => new(request.Headers.IfMatch, request.Headers.IfNoneMatch);

    /// <summary>Whether <c>If-Match</c> lets a request at the resource in this state; a weak tag never does (§8.8.3.2).</summary>
    public bool IsMatch(EntityTagHeaderValue tag) =>
        _match is null || _match.Any(m => m.Equals(EntityTagHeaderValue.Any) || m.Compare(tag, useStrongComparison: true));

    /// <summary>Whether <c>If-None-Match</c> names this state.</summary>
    public bool IsKnown(EntityTagHeaderValue tag) =>
        _noneMatch?.Any(m => m.Equals(EntityTagHeaderValue.Any) || m.Compare(tag, useStrongComparison: false)) == true;

    private static IReadOnlyList<EntityTagHeaderValue>? TagsOf(StringValues header)
    {
        if (header.Count == 0)
            return null;
        return EntityTagHeaderValue.TryParseStrictList(header!, out var tags) ? [.. tags] : [];
    }
}
