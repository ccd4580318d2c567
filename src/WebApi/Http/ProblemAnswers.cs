using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Errors;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Http.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactAppointment.WebApi.Http;

/// <summary>Says of every endpoint which problems it can answer with. They follow from what the endpoint is, so that none lists them.</summary>
internal static class ProblemAnswers
{
    private static readonly (int Status, string Description, Func<Traits, bool> CanBe)[] _all =
    [
        (400, "What was sent is wrong; `errors` names the fields.", e => e.HasBody || e.HasQuery),
        (400, "The resource is not in a state that allows this.", e => e.IsAction),
        (401, "The request bears no token, or none that is valid.", e => e.NeedsToken),
        (403, "The token is limited to scopes and lacks the one that is needed here.", e => e.NeedsToken && !e.Writes),
        (
            403,
            "The caller may not write here: its token names no organization, or lacks the scope that is needed, or this is not its own to change.",
            e => e.Writes
        ),
        (404, "The caller's organization has no such resource.", e => e.IsOfOne),
        (
            409,
            "Others changed the same thing at the same moment, again and again.",
            e => e is { Writes: true, IsPost: false, WaitsForMails: false }
        ),
        (
            409,
            "A mail about the person is being sent at this moment: try again after `Retry-After` seconds. Or others changed the same thing at the same moment, again and again.",
            e => e.WaitsForMails
        ),
        (
            409,
            "Others changed the same thing at the same moment, again and again; or the first request with this `Idempotency-Key` is still being carried out, or what it made was erased.",
            e => e.IsPost
        ),
        (412, "`If-Match` or `If-None-Match` does not hold; nothing was done.", e => e.IsConditional),
        (408, "The body came too slowly.", e => e.HasBody),
        (
            413,
            $"The body is larger than `Limits:MaxBodyBytes` allows: {LimitsOptions.DefaultMaxBodyBytes >> 20} MiB by default.",
            e => e.HasBody
        ),
        (415, "The body is of none of the media types that are taken here.", e => e.HasBody),
        (422, "The `Idempotency-Key` was used with another body.", e => e.IsPost),
        (428, "The organization's settings ask for `If-Match`, and the request bears none.", e => e.IsConditional && e.ChangesIt),
        (429, "The caller, or its address, has asked for too much. Try again after `Retry-After` seconds.", _ => true),
        (500, "The service failed; `trace_id` names the failure in its log.", _ => true),
        (
            503,
            "The database cannot serve at the moment, or it took longer than `Limits:RequestTimeout` and was given up, or too many others are waiting. Try again after `Retry-After` seconds.",
            _ => true
        ),
    ];

    public static void WithProblemAnswers(this IEndpointConventionBuilder endpoints) =>
        endpoints.Finally(endpoint =>
        {
            var traits = Traits.Of(endpoint);
            foreach (var (status, description, _) in _all.Where(a => a.CanBe(traits)))
                endpoint.Metadata.Add(
                    new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemWriter.MediaType]) { Description = description }
                );
        });

    private sealed record Traits(bool HasBody, bool HasQuery, bool NeedsToken, bool Writes, bool IsOfOne)
    {
        /// <summary>Whether it does something with a resource, and is told nothing but which.</summary>
        public bool IsAction => Writes && IsOfOne && !HasBody && IsPost;

        public bool IsPost { get; private init; }

        /// <summary>Whether it writes anew, changes or deletes what its path names.</summary>
        public bool ChangesIt => Writes && !IsPost;

        /// <summary>Whether it heeds the conditions of a request.</summary>
        public bool IsConditional => ChangesIt || IsAction || ShowsOne;

        public bool WaitsForMails { get; private init; }

        public bool ShowsOne { get; private init; }

        public static Traits Of(EndpointBuilder endpoint) =>
            new(
                endpoint.Metadata.Any(m => m is IAcceptsMetadata or RawBodyMetadata),
                endpoint.Metadata.OfType<QueryParameter>().Any(),
                endpoint.Metadata.OfType<IAuthorizeData>().Any(),
                endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(m => m.HttpMethods).Any(m => !HttpMethods.IsGet(m)),
                endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 }
            )
            {
                IsPost = endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(m => m.HttpMethods).Contains(HttpMethods.Post),
                WaitsForMails = endpoint.Metadata.OfType<WaitsForMails>().Any(),
                ShowsOne = endpoint.Metadata.OfType<ConditionalReading>().Any(),
            };
    }
}
