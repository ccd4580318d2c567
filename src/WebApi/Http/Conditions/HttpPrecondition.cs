using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.WebApi.Http.Conditions;

/// <summary>What the current request demands. Where there is none, as in a worker or at the admin panel, nothing is.</summary>
internal sealed class HttpPrecondition(IHttpContextAccessor http) : IPrecondition
{
    private RequestConditions? _conditions;
    private string? _expected;

    public bool IsGiven => _expected is not null || (Request is not null && Conditions.AreGiven);

    public bool IsMissing =>
        Request?.Method is { } method
        && (HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method))
        && !Conditions.AreGiven;

    /// <summary>Says which state the service itself has worked out the change for.</summary>
    public void Expect(string revision) => _expected = revision;

    public bool Holds(string revision) => (_expected is null || _expected == revision) && IsWhatTheCallerDemands(revision);

    /// <summary>Whether the request's own conditions let it at this state; <c>If-None-Match</c> keeps it from those that it names (RFC 9110 §13.1.2).</summary>
    public bool IsWhatTheCallerDemands(string revision)
    {
        if (Request is null)
            return true;
        var tag = EntityTag.Of(revision);
        return Conditions.IsMatch(tag) && !Conditions.IsKnown(tag);
    }

    private RequestConditions Conditions => _conditions ??= RequestConditions.Of(Request!);

    private HttpRequest? Request =>
        http.HttpContext is { } context && context.GetEndpoint() is { } endpoint && EndpointGroups.IsOfResource(endpoint)
            ? context.Request
            : null;
}
