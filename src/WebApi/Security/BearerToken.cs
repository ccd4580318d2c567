using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Security;

/// <summary>The token that a request bears (RFC 6750 §2.1).</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token; null where there is none, or another scheme.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
