using ContactAppointment.Infrastructure;
using ContactAppointment.WebApi.Documentation;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ContactAppointment.WebApi.Http;

/// <summary>What stands around the resources and needs no token.</summary>
internal static class RootEndpoints
{
    /// <summary>Whether it is well.</summary>
    public const string HealthPath = "/health_check";

    /// <summary>Below it stands what an orchestrator asks.</summary>
    public const string HealthFolder = "/health";

    public static void MapRoot(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/",
                (EndpointDataSource endpoints) =>
                    new Greeting(
                        "Contact and Appointment service",
                        $"{DocumentationRegistration.PagePath}/",
                        DocumentationRegistration.JsonPath,
                        $"{HealthPath}/",
                        EndpointGroups.Collections(endpoints)
                    )
            )
            .ExcludeFromDescription();
        app.MapHealth(HealthPath, new HealthCheckOptions { Predicate = check => !check.Tags.Contains(HealthTags.Mail) });
        app.MapHealth($"{HealthFolder}/ready");
        // A process whose database is away is not helped by a restart, so nothing is checked here.
        app.MapHealth($"{HealthFolder}/live", new HealthCheckOptions { Predicate = _ => false });
    }

    private static void MapHealth(this IEndpointRouteBuilder app, string path, HealthCheckOptions? options = null) =>
        app.MapHealthChecks(path, options ?? new HealthCheckOptions())
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
            .ExcludeFromDescription();
}
