using ContactAppointment.Application.Common.Revisions;

namespace ContactAppointment.WebApi.Http.Conditions;

/// <summary>What the current request demands. Where there is none, as in a worker or at the admin panel, nothing is.</summary>
internal sealed class HttpPrecondition(IHttpContextAccessor http) : IPrecondition
{
    private RequestConditions? _conditions;

    public bool IsGiven => Request is not null && Conditions.AreGiven;

    public bool IsExpected =>
        Request?.Method is { } method && (HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method));

    /// <summary><c>If-None-Match</c> forbids a change of the states that it names (RFC 9110 §13.1.2).</summary>
    public bool Holds(string revision)
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
