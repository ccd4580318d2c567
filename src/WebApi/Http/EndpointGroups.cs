using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Http.Limits;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactAppointment.WebApi.Http;

internal static class EndpointGroups
{
    /// <summary>Maps every group of this assembly; all of them need a token.</summary>
    public static void MapEndpointGroups(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").RequireAuthorization();
        api.WithEntityTags();
        api.WithProblemAnswers();
        api.WithTimeout();
        var groups = typeof(EndpointGroups)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEndpointGroup)));
        foreach (var group in groups.OrderBy(t => t.FullName, StringComparer.Ordinal))
            ((IEndpointGroup)Activator.CreateInstance(group)!).Map(api);
    }

    /// <summary>Whether an endpoint is one of the API's resources, not one around them or a page of the admin panel.</summary>
    public static bool IsOfResource(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ITagsMetadata>() is not null;

    /// <summary>The address of each resource, by the name that it has in paths.</summary>
    public static IReadOnlyDictionary<string, string> Collections(EndpointDataSource endpoints) =>
        endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => IsOfResource(e) && e.RoutePattern.Parameters.Count == 0 && CanBeRead(e))
            .Select(e => e.RoutePattern.RawText!.Trim('/'))
            .Distinct()
            .ToDictionary(name => name, name => $"/{name}/");

    private static bool CanBeRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true;
}
