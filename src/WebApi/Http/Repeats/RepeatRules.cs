using ContactAppointment.Application.Common.Repeats;
using ContactAppointment.WebApi.Errors;
using Microsoft.Extensions.Primitives;

namespace ContactAppointment.WebApi.Http.Repeats;

/// <summary>Answers a repeated <c>POST</c> with its first answer (contract, "Conventions").</summary>
internal static class RepeatRules
{
    public static void UseRepeatRules(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                IsRepeatable(context) && context.Request.Headers.TryGetValue(RepeatKey.Header, out var header)
                    ? AnswerOnceAsync(context, () => next(context), header)
                    : next(context)
        );

    /// <summary>Routing's own refusals change nothing, whoever repeats them.</summary>
    private static bool IsRepeatable(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint() is RouteEndpoint endpoint
        && EndpointGroups.IsOfResource(endpoint);

    private static async Task AnswerOnceAsync(HttpContext context, Func<Task> carryOut, StringValues header)
    {
        var repeats = context.RequestServices.GetRequiredService<IRepeats>();
        var problems = context.RequestServices.GetRequiredService<ProblemWriter>();
        var request = await RepeatKey.ReadAsync(context, header);
        var reservation = await repeats.ReserveAsync(request, context.RequestAborted);
        await (
            reservation.State switch
            {
                ReservationState.Answered => WriteAsync(context.Response, reservation.Answer!),
                ReservationState.OtherBody => problems.WriteAsync(
                    context,
                    StatusCodes.Status422UnprocessableEntity,
                    $"This {RepeatKey.Header} was used with another body."
                ),
                ReservationState.Erased => problems.WriteAsync(
                    context,
                    StatusCodes.Status409Conflict,
                    $"What the first request with this {RepeatKey.Header} made was erased as personal data. Take another key to make it anew."
                ),
                ReservationState.Running => problems.WriteAsync(
                    context,
                    StatusCodes.Status409Conflict,
                    $"The first request with this {RepeatKey.Header} is still being carried out. Try again."
                ),
                _ => CarryOutAsync(context, carryOut, repeats),
            }
        );
    }

    /// <summary>Holds the answer back until it is stored together with the change.</summary>
    private static async Task CarryOutAsync(HttpContext context, Func<Task> carryOut, IRepeats repeats)
    {
        var response = context.Response;
        var client = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        var isKept = false;
        try
        {
            await carryOut();
            if (response.StatusCode is >= 200 and < 300)
            {
                await repeats.CompleteAsync(AnswerOf(response, body), context.RequestAborted);
                isKept = true;
            }
        }
        finally
        {
            response.Body = client;
            if (!isKept)
                await repeats.ReleaseAsync();
        }

        body.Position = 0;
        await body.CopyToAsync(client, context.RequestAborted);
    }

    private static KeptAnswer AnswerOf(HttpResponse response, MemoryStream body) =>
        new()
        {
            Status = response.StatusCode,
            ContentType = response.ContentType,
            Location = response.Headers.Location,
            EntityTag = response.Headers.ETag,
            Body = body.ToArray(),
        };

    private static Task WriteAsync(HttpResponse response, KeptAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;
        if (answer.Location is not null)
            response.Headers.Location = answer.Location;
        if (answer.EntityTag is not null)
            response.Headers.ETag = answer.EntityTag;
        return response.Body.WriteAsync(answer.Body).AsTask();
    }
}
