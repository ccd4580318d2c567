using System.Globalization;
using ContactAppointment.WebApi.Errors;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http.Limits;

internal static class LimitsRegistration
{
    private const string TimeoutPolicy = "Resources"; // a circuit of the panel lasts as long as its page
    private const int RetryAfterSeconds = 5;

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitsOptions>, LimitsOptionsValidator>();
        services.AddRequestTimeouts();
        services
            .AddOptions<RequestTimeoutOptions>()
            .Configure<IOptions<LimitsOptions>>(
                (timeouts, limits) =>
                    timeouts.AddPolicy(
                        TimeoutPolicy,
                        new RequestTimeoutPolicy
                        {
                            Timeout = limits.Value.RequestTimeout,
                            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                            WriteTimeoutResponse = http => TellAsync(http, limits.Value.RequestTimeout),
                        }
                    )
            );
        return services;
    }

    /// <summary>Gives the endpoints of a group no more than their time.</summary>
    public static void WithTimeout(this RouteGroupBuilder group) => group.WithRequestTimeout(TimeoutPolicy);

    private static Task TellAsync(HttpContext http, TimeSpan timeout)
    {
        var problems = http.RequestServices.GetRequiredService<ProblemWriter>();
        if (BodyArrival.IsAwaited(http))
        {
            http.Response.Headers.Connection = "close"; // RFC 9110 §15.5.9
            return problems.WriteAsync(http, StatusCodes.Status408RequestTimeout, "The body came too slowly.");
        }

        http.Response.Headers[HeaderNames.RetryAfter] = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return problems.WriteAsync(
            http,
            StatusCodes.Status503ServiceUnavailable,
            FormattableString.Invariant($"The request took longer than {timeout.TotalSeconds:0.###} seconds and was given up.")
        );
    }
}
