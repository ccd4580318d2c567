using ContactAppointment.Application.Common;
using ContactAppointment.WebApi.Http;
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
                if (HttpMethods.IsOptions(context.Request.Method) || !NeedsToken(context))
                    return next(context);
                if (context.User.Identity is not { IsAuthenticated: true })
                    return context.ChallengeAsync();
                if (IsChange(context))
                    context.RequestServices.GetRequiredService<WriteRight>().Demand();
                return next(context);
            }
        );

    /// <summary>Whether the resource that was asked for does. Routing's own refusals are endpoints that know nothing of theirs.</summary>
    private static bool NeedsToken(HttpContext context) =>
        context.GetEndpoint() switch
        {
            null => false,
            RouteEndpoint endpoint => IsProtected(endpoint),
            _ => context
                .RequestServices.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Any(e => IsProtected(e) && IsAt(e, context.Request.Path)),
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
