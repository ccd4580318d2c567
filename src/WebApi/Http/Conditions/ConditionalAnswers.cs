using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Application.Common.Revisions.GetRevision;
using ContactAppointment.Domain.Common;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http.Conditions;

/// <summary>Says of an endpoint that it shows one resource, and only to those who do not have it yet.</summary>
internal sealed class ConditionalReading;

internal static class ConditionalAnswers
{
    /// <summary>Gives every answer that names its state a tag.</summary>
    public static void WithEntityTags(this RouteGroupBuilder api) =>
        api.AddEndpointFilter(
            async (context, next) =>
            {
                var result = await next(context);
                if ((result is IValueHttpResult answer ? answer.Value : result) is IRevised shown)
                    Tag(context.HttpContext, EntityTag.Of(shown.Revision));
                return result;
            }
        );

    /// <summary>Answers a condition before the resource is loaded.</summary>
    /// <param name="endpoint">What shows the resource.</param>
    /// <param name="query">The query that shows the one of a key.</param>
    public static RouteHandlerBuilder AnswersConditions(this RouteHandlerBuilder endpoint, Func<ResourceKey, IConditional> query) =>
        endpoint.AnswersConditionsBy(arguments => query(arguments.OfType<PathKey>().Single().Value));

    /// <summary>The same for the one resource of its kind.</summary>
    public static RouteHandlerBuilder AnswersConditions(this RouteHandlerBuilder endpoint, IConditional query) =>
        endpoint.AnswersConditionsBy(_ => query);

    private static RouteHandlerBuilder AnswersConditionsBy(
        this RouteHandlerBuilder endpoint,
        Func<IEnumerable<object?>, IConditional> query
    ) =>
        endpoint
            .WithMetadata(
                new ConditionalReading(),
                new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void))
                {
                    Description = "You have it in this state already.",
                }
            )
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var http = context.HttpContext;
                    var conditions = RequestConditions.Of(http.Request);
                    if (!conditions.AreGiven || await RevisionAsync(http, query(context.Arguments)) is not { } revision)
                        return await next(context);

                    var tag = EntityTag.Of(revision);
                    if (!conditions.IsMatch(tag))
                        throw new PreconditionFailedException();
                    if (!conditions.IsKnown(tag))
                        return await next(context);
                    Tag(http, tag);
                    return TypedResults.StatusCode(StatusCodes.Status304NotModified);
                }
            );

    private static Task<string?> RevisionAsync(HttpContext http, IConditional query) =>
        http
            .RequestServices.GetRequiredService<IQueryHandler<GetRevisionQuery, string?>>()
            .HandleAsync(new GetRevisionQuery(query), http.RequestAborted);

    private static void Tag(HttpContext http, EntityTagHeaderValue tag) => http.Response.Headers.ETag = tag.ToString();
}
