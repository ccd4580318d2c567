using System.Globalization;
using System.Threading.RateLimiting;
using ContactAppointment.WebApi.Errors;
using ContactAppointment.WebApi.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http.RateLimits;

/// <summary>Keeps one caller, and one address, from taking everybody's turn.</summary>
internal static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimitingOptions>()
            .Configure<IHostEnvironment>((options, environment) => options.Enabled = !environment.IsDevelopment())
            .BindConfiguration(RateLimitingOptions.Section)
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<RateLimitingOptions>, RateLimitingOptionsValidator>();
    }

    /// <summary>Counts by address. Stands before it is found out who is calling, for that costs something, too.</summary>
    public static void UseAddressLimit(this WebApplication app) =>
        app.UseQuota(o => new Quota("address", o.PerAddress, http => http.Connection.RemoteIpAddress?.ToString()));

    /// <summary>Lets requests take turns, where requests are limited.</summary>
    public static void UseTurns(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<RateLimitingOptions>>().Value is { Enabled: true } limits)
            app.UseMiddleware<Turns>(limits);
    }

    /// <summary>Counts by caller.</summary>
    public static void UseCallerLimit(this WebApplication app) => app.UseQuota(o => new Quota("caller", o.PerCaller, CallerOf));

    /// <summary>Whether a request is one for the API. Health checks above all go on, whatever happens.</summary>
    public static bool AreFor(HttpContext http) =>
        http.GetEndpoint() is { } endpoint && (endpoint is not RouteEndpoint || EndpointGroups.IsOfResource(endpoint));

    private static void UseQuota(this WebApplication app, Func<RateLimitingOptions, Quota> quotaOf)
    {
        if (app.Services.GetRequiredService<IOptions<RateLimitingOptions>>().Value is not { Enabled: true } limits)
            return;
        var quota = quotaOf(limits);
        var limiter = quota.CreateLimiter();
        app.UseRateLimiter(
            new RateLimiterOptions
            {
                GlobalLimiter = limiter,
                OnRejected = (context, _) =>
                {
                    quota.TellIn(context.HttpContext, limiter);
                    var pause = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(1);
                    return RefuseAsync(
                        context.HttpContext,
                        StatusCodes.Status429TooManyRequests,
                        (int)Math.Max(1, Math.Ceiling(pause.TotalSeconds)),
                        $"No more than {quota.PerMinute} requests a minute are taken from one {quota.Name}."
                    );
                },
            }
        );
        app.Use(
            (context, next) =>
            {
                if (AreFor(context))
                    context.Response.OnStarting(() =>
                    {
                        quota.TellIn(context, limiter);
                        return Task.CompletedTask;
                    });
                return next(context);
            }
        );
    }

    private static string? CallerOf(HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? CallerKey.Of(http) : null;

    /// <summary>Tells a caller to come again later.</summary>
    private static ValueTask RefuseAsync(HttpContext http, int status, int retryAfter, string detail)
    {
        http.Response.Headers[HeaderNames.RetryAfter] = retryAfter.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(http.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(http, status, detail));
    }
}
