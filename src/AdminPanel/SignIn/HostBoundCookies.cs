using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace ContactAppointment.AdminPanel.SignIn;

/// <summary>
/// Names a cookie <c>__Host-…</c> where the browser came by https: it takes such a one from this host alone, by https alone, and for no part
/// of the path (RFC 6265bis §4.1.3.2). By plain http, as on one's own machine, no browser would take it.
/// </summary>
internal sealed class HostBoundCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Named(context, key), value, Bound(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, Named(context, key), Bound(context, options));

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;

    private static CookieOptions Bound(HttpContext context, CookieOptions options)
    {
        if (context.Request.IsHttps)
            (options.Path, options.Domain, options.Secure) = ("/", null, true);
        return options;
    }
}
