using ContactAppointment.WebApi.Errors;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Security.Scopes;

/// <summary>Holds a token that is limited to scopes to them (RFC 6750 §3.1).</summary>
internal static class ScopeRules
{
    /// <summary>Whether the caller's token lacks what an endpoint needs. One that says of no scope is out of reach for a limited token.</summary>
    public static bool IsOutOfReach(HttpContext http, Endpoint endpoint)
    {
        var scopes = TokenScopes.Of(http.User);
        var isLimited = scopes.Count > 0 || http.RequestServices.GetRequiredService<IOptions<JwtOptions>>().Value.RequireScopes;
        return isLimited && (ScopesFor(http, endpoint) is not { } needed || !scopes.IsSupersetOf(needed));
    }

    /// <summary>Tells which scope is missing.</summary>
    public static Task RefuseAsync(HttpContext http, Endpoint endpoint)
    {
        var needed = ScopesFor(http, endpoint) is { } all ? string.Join(' ', all) : null;
        http.Response.Headers[HeaderNames.WWWAuthenticate] =
            "Bearer error=\"insufficient_scope\"" + (needed is null ? "" : $", scope=\"{needed}\"");
        return http
            .RequestServices.GetRequiredService<ProblemWriter>()
            .WriteAsync(
                http,
                StatusCodes.Status403Forbidden,
                needed is null ? "The token's scopes do not reach here." : $"The token lacks a scope: it needs {needed}."
            );
    }

    private static IReadOnlyList<string>? ScopesFor(HttpContext http, Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ScopeNeed>()?.For(http.Request.Method);
}
