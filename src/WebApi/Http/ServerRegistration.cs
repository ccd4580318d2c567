using ContactAppointment.WebApi.Http.Limits;
using ContactAppointment.WebApi.Http.RateLimits;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Http;

internal static class ServerRegistration
{
    private const int MaxRequestLineBytes = 16 * 1024;
    private const int MaxHeadersBytes = 32 * 1024;

    /// <summary>The limits of what a request may bring (contract, "Conventions").</summary>
    public static void AddServer(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var limits = kestrel.ApplicationServices.GetRequiredService<IOptions<LimitsOptions>>().Value;
            var load = kestrel.ApplicationServices.GetRequiredService<IOptions<RateLimitingOptions>>().Value;
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = load is { Enabled: true, MaxConnections: > 0 } ? load.MaxConnections : null;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeadersBytes;
            kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
            kestrel.Limits.RequestHeadersTimeout = limits.RequestTimeout;
        });
}
