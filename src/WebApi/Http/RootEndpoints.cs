namespace ContactAppointment.WebApi.Http;

/// <summary>What stands around the resources and needs no token.</summary>
internal static class RootEndpoints
{
    public static void MapRoot(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/",
                () =>
                    new
                    {
                        Service = "Contact and Appointment service",
                        Documentation = "/docs/",
                        Openapi = "/docs/swagger.json",
                        Health = "/health_check/",
                    }
            )
            .ExcludeFromDescription();
        app.MapHealthChecks("/health_check").WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).ExcludeFromDescription();
    }
}
