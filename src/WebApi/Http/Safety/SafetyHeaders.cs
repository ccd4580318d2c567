using ContactAppointment.AdminPanel;
using ContactAppointment.WebApi.Documentation;

namespace ContactAppointment.WebApi.Http.Safety;

/// <summary>Tells browsers to do nothing with an answer but what it is for (OWASP Secure Headers Project).</summary>
internal static class SafetyHeaders
{
    private const string HttpsOnly = "max-age=31536000";

    /// <summary>Data: whoever opens it as a page gets one that can do nothing.</summary>
    private const string ForData = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Scalar starts by a script in its page, and builds its look by styles in it.</summary>
    private const string ForDocumentation =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Scripts of its own files alone; what Radzen's parts do on a click stands in attributes.</summary>
    private const string ForPanel =
        "default-src 'none'; script-src 'self'; script-src-attr 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'self'; frame-ancestors 'none'; "
        + "form-action 'self'";

    private static readonly PathString Documentation = DocumentationRegistration.PagePath;

    /// <summary>Adds them to every answer, a failure's too.</summary>
    public static void UseSafetyHeaders(this WebApplication app)
    {
        var (forData, forDocumentation, forPanel) = (
            Adding(ForData),
            Adding(ForDocumentation),
            Adding(ForPanel + ProviderOf(app.Configuration))
        );
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path;
                // At the last moment: who answers a failure empties the answer first.
                context.Response.OnStarting(
                    path.StartsWithSegments(AdminPanelOptions.Path) ? forPanel
                        : path.StartsWithSegments(Documentation) ? forDocumentation
                        : forData,
                    context
                );
                return next(context);
            }
        );
    }

    private static Func<object, Task> Adding(string contentPolicy) =>
        context =>
        {
            Add((HttpContext)context, contentPolicy);
            return Task.CompletedTask;
        };

    private static void Add(HttpContext http, string contentPolicy)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } given ? given : contentPolicy;
        headers["Referrer-Policy"] = headers["Referrer-Policy"] is { Count: > 0 } told ? told : "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = HttpsOnly;
        if (headers.CacheControl.Count == 0 && ReferenceEquals(contentPolicy, ForData))
            headers.CacheControl = "private, no-cache"; // kept by nobody on the way, and asked after by its ETag
    }

    /// <summary>Where the panel's form for the sign-in at a provider is led on to.</summary>
    private static string ProviderOf(IConfiguration configuration) =>
        Uri.TryCreate(configuration[$"{AdminPanelOptions.Section}:OpenIdConnect:Authority"], UriKind.Absolute, out var provider)
            ? $" {provider.GetLeftPart(UriPartial.Authority)}"
            : "";
}
