using ContactAppointment.Application.Common;
using Serilog;
using Serilog.Events;

namespace ContactAppointment.WebApi.Logging;

/// <summary>
/// One line for each request: what was asked, how it went and who asked. Never the path or the query string as they came, a body or a
/// header: these may hold personal data.
/// </summary>
internal static class RequestLog
{
    private const string Template = "{Method:l} {Route:l} answered {Status} in {Elapsed:0.0} ms to {UserUuid} of {OrganizationUuid}";
    private const string NoRoute = "(no route)";

    private static readonly object RouteKey = new();
    private static readonly HashSet<string> Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];

    /// <summary>Notes requests. Stands before everything that can answer, so that it sees the status that is sent.</summary>
    public static void UseRequestLog(this IApplicationBuilder app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>().ForContext(typeof(RequestLog));
            options.MessageTemplate = Template;
            options.GetMessageTemplateProperties = PropertiesOf;
            options.GetLevel = LevelOf;
        });

    /// <summary>Remembers which route was taken. Stands after routing: whoever answers an error forgets the endpoint.</summary>
    public static void UseRouteLog(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
                    context.Items[RouteKey] = route;
                return next(context);
            }
        );

    private static IEnumerable<LogEventProperty> PropertiesOf(HttpContext http, string path, double elapsed, int status)
    {
        var caller = http.RequestServices.GetRequiredService<ICaller>();
        return
        [
            Property("Method", MethodOf(http.Request.Method)),
            Property("Route", http.Items[RouteKey] ?? NoRoute),
            Property("Status", status),
            Property("Elapsed", elapsed),
            Property("UserUuid", caller.UserUuid),
            Property("OrganizationUuid", caller.OrganizationUuid),
        ];
    }

    private static LogEventLevel LevelOf(HttpContext http, double elapsed, Exception? exception) =>
        exception is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : IsProbe(http) ? LogEventLevel.Debug
        : LogEventLevel.Information;

    /// <summary>Whether an orchestrator asked after the service's health, as it does every few seconds, and was told that all is well.</summary>
    private static bool IsProbe(HttpContext http) =>
        http.Items[RouteKey] is string route && route.StartsWith("/health", StringComparison.Ordinal);

    /// <summary>A method of the caller's own making may hold anything.</summary>
    private static string MethodOf(string method) => Methods.Contains(method) ? method : "(other)";

    private static LogEventProperty Property(string name, object? value) => new(name, new ScalarValue(value));
}
