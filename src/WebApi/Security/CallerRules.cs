using ContactAppointment.Application.Common;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Security.Scopes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Template;

namespace ContactAppointment.WebApi.Security;

/// <summary>
/// Asks who is calling before anything else is told: also where routing refuses a request itself (405, 415), and before a change's key and
/// body are looked at.
/// </summary>
internal static class CallerRules
{
    public static void UseCallerRules(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsOptions(context.Request.Method) || ProtectedAt(context) is not { } resource)
                    return next(context);
                if (context.User.Identity is not { IsAuthenticated: true })
                    return context.ChallengeAsync();
                if (ScopeRules.IsOutOfReach(context, resource))
                    return ScopeRules.RefuseAsync(context, resource);
                if (IsChange(context))
                    context.RequestServices.GetRequiredService<WriteRight>().Demand();
                return next(context);
            }
        );

    /// <summary>
    /// What was asked for, where it needs a token. Routing's own refusals are endpoints that know nothing of their resource: of what stands at
    /// the path, that of the method comes first.
    /// </summary>
    private static RouteEndpoint? ProtectedAt(HttpContext context) =>
        context.GetEndpoint() switch
        {
            null => null,
            RouteEndpoint endpoint => IsProtected(endpoint) ? endpoint : null,
            _ => context
                .RequestServices.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => IsProtected(e) && IsAt(e, context.Request.Path))
                .MaxBy(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(context.Request.Method) == true),
        };

    private static bool IsProtected(Endpoint endpoint) =>
        EndpointGroups.IsOfResource(endpoint)
        && endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);

    /// <summary>A method that no resource takes changes nothing, whoever uses it.</summary>
    private static bool IsChange(HttpContext context) =>
        context.Request.Method is var method
        && (HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method));
}
