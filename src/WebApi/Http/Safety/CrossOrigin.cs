using ContactAppointment.AdminPanel;
using ContactAppointment.WebApi.Http.Repeats;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http.Safety;

/// <summary>Lets browsers call from the origins that the operator names, and from no other. Cookies take no part in it.</summary>
internal static class CrossOrigin
{
    private const string Policy = "Api";

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private static readonly string[] Asked =
    [
        HeaderNames.Authorization,
        HeaderNames.ContentType,
        HeaderNames.IfMatch,
        HeaderNames.IfNoneMatch,
        RepeatKey.Header,
    ];

    private static readonly string[] Told =
    [
        HeaderNames.ETag,
        HeaderNames.Location,
        HeaderNames.Allow,
        HeaderNames.RetryAfter,
        HeaderNames.WWWAuthenticate,
        "Accept-Patch",
        "RateLimit",
        "RateLimit-Policy",
    ];

    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<CrossOriginOptions>()
            .BindConfiguration(CrossOriginOptions.Section)
            .Validate(
                o => o.Origins.All(IsOrigin),
                "Cors:AllowedOrigins must be origins such as https://desk.example.com, without a path, separated by commas."
            )
            .ValidateOnStart();
        var origins = OriginsOf(configuration);
        return origins.Count == 0
            ? services
            : services.AddCors(cors =>
                cors.AddPolicy(
                    Policy,
                    policy =>
                        policy
                            .WithOrigins([.. origins])
                            .WithMethods("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
                            .WithHeaders(Asked)
                            .WithExposedHeaders(Told)
                            .SetPreflightMaxAge(KeptFor)
                )
            );
    }

    public static void UseCrossOrigin(this WebApplication app)
    {
        if (OriginsOf(app.Configuration).Count > 0)
            app.UseWhen(http => !http.Request.Path.StartsWithSegments(AdminPanelOptions.Path), api => api.UseCors(Policy));
    }

    private static IReadOnlyList<string> OriginsOf(IConfiguration configuration) =>
        (configuration.GetSection(CrossOriginOptions.Section).Get<CrossOriginOptions>() ?? new CrossOriginOptions()).Origins;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && origin.Scheme is "http" or "https"
        && origin.GetLeftPart(UriPartial.Authority) == text;
}
