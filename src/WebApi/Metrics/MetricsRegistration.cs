using System.Security.Cryptography;
using System.Text;
using ContactAppointment.Infrastructure.Metrics;
using ContactAppointment.WebApi.Errors;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OpenTelemetry.Metrics;

namespace ContactAppointment.WebApi.Metrics;

internal static class MetricsRegistration
{
    public const string Path = "/metrics";

    /// <summary>Figures for Prometheus, where they are switched on; on an address of their own, or behind a token.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MetricsOptions>, MetricsOptionsValidator>();
        var options = OptionsOf(builder.Configuration);
        if (!options.Enabled)
            return;

        builder
            .Services.AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(MailMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                    .AddPrometheusExporter()
            );
        if (options.Port is not null)
            builder.WebHost.UseUrls($"{builder.Configuration[ListenAddresses.Key]};{options.Url}");
    }

    /// <summary>Answers before anything else does: on the address of the figures there is nothing else.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        var options = OptionsOf(app.Configuration);
        if (!options.Enabled)
            return;

        app.UseWhen(
            http => IsMetrics(http) && (http.Connection.LocalPort == options.Port || HasToken(http, options)),
            branch => branch.UseOpenTelemetryPrometheusScrapingEndpoint(Path)
        );
        MailMeter.Start(app.Services); // now that somebody listens
        app.Use(
            (http, next) =>
                http.Connection.LocalPort == options.Port ? AnswerAsync(http, StatusCodes.Status404NotFound)
                : IsMetrics(http) ? RefuseAsync(http, options)
                : next(http)
        );
    }

    private static MetricsOptions OptionsOf(IConfiguration configuration) =>
        configuration.GetSection(MetricsOptions.Section).Get<MetricsOptions>() ?? new MetricsOptions();

    private static bool IsMetrics(HttpContext http) => http.Request.Path.Equals(Path) || http.Request.Path.Equals(Path + "/");

    private static bool HasToken(HttpContext http, MetricsOptions options) =>
        !string.IsNullOrEmpty(options.Token)
        && BearerToken.Of(http.Request) is { } given
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(options.Token));

    private static Task RefuseAsync(HttpContext http, MetricsOptions options)
    {
        if (string.IsNullOrEmpty(options.Token))
            return AnswerAsync(http, StatusCodes.Status404NotFound);
        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return AnswerAsync(http, StatusCodes.Status401Unauthorized);
    }

    private static Task AnswerAsync(HttpContext http, int status) =>
        http.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(http, status);
}
