using ContactAppointment.Infrastructure;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ContactAppointment.WebApi.Http;

/// <summary>What stands around the resources and needs no token.</summary>
internal static class RootEndpoints
{
    public static void MapRoot(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/",
                (EndpointDataSource endpoints) =>
                    new
                    {
                        Service = "Contact and Appointment service",
                        Documentation = "/docs/",
                        Openapi = "/docs/swagger.json",
                        Health = "/health_check/",
                        Resources = EndpointGroups.Collections(endpoints),
                    }
            )
            .ExcludeFromDescription();
        app.MapHealth("/health_check", new HealthCheckOptions { Predicate = check => !check.Tags.Contains(HealthTags.Mail) });
        app.MapHealth("/health/ready");
        // A process whose database is away is not helped by a restart, so nothing is checked here.
        app.MapHealth("/health/live", new HealthCheckOptions { Predicate = _ => false });
    }

    private static void MapHealth(this IEndpointRouteBuilder app, string path, HealthCheckOptions? options = null) =>
        app.MapHealthChecks(path, options ?? new HealthCheckOptions())
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
            .ExcludeFromDescription();
}
