using System.Diagnostics;
using System.Text.Json;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Errors;

/// <summary>Writes every error as a problem document (RFC 9457), whatever the caller says it accepts.</summary>
internal sealed class ProblemWriter(IOptions<JsonOptions> json)
{
    private const string AcceptPatch = "Accept-Patch"; // RFC 5789 §3.1

    public const string MediaType = "application/problem+json";

    public Task WriteAsync(HttpContext http, int status, string? detail = null, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status415UnsupportedMediaType)
            TellAcceptedTypes(http);
        var problem = Describe(status, detail, errors, TraceIdOf(http));
        return http.Response.WriteAsJsonAsync(problem, json.Value.SerializerOptions, MediaType, CancellationToken.None);
    }

    /// <summary>Writes what is always the same, for <see cref="PreparedProblem"/> to send.</summary>
    public PreparedProblem Prepare(int status, string detail)
    {
        const string placeholder = "00000000000000000000000000000000";
        var document = JsonSerializer.Serialize(Describe(status, detail, null, placeholder), json.Value.SerializerOptions);
        return new PreparedProblem(status, document, placeholder);
    }

    /// <summary>What names a request in the log.</summary>
    public static string TraceIdOf(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    private static Problem Describe(int status, string? detail, IReadOnlyDictionary<string, string[]>? errors, string traceId) =>
        new()
        {
            Type = "about:blank", // RFC 9457 §4.2.1: the status says it all
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = detail ?? DetailOf(status) ?? ReasonPhrases.GetReasonPhrase(status),
            TraceId = traceId,
            Errors = errors,
        };

    private static void TellAcceptedTypes(HttpContext http)
    {
        http.Response.Headers.AcceptEncoding = "identity"; // RFC 9110 §15.5.16: whichever of the two was wrong
        // Routing answers most of these itself, and by then the endpoint is no longer known: all that take JSON take the same.
        if (RawBody.AcceptedBy(http) is { } others)
            http.Response.Headers.Accept = others;
        else if (HttpMethods.IsPatch(http.Request.Method))
            http.Response.Headers[AcceptPatch] = string.Join(", ", BodyReader.Patches);
        else
            http.Response.Headers.Accept = BodyReader.Json;
    }

    public static string? DetailOf(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "Send a valid token in the Authorization header.",
            StatusCodes.Status404NotFound => "There is no such resource.",
            StatusCodes.Status405MethodNotAllowed => "This resource does not take that method; see the Allow header.",
            StatusCodes.Status415UnsupportedMediaType => "The body has a media type that is not taken here.",
            StatusCodes.Status500InternalServerError => "The service failed. The trace_id names this failure in its log.",
            _ => null,
        };
}
