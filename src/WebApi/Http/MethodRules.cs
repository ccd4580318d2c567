using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http;

/// <summary>Answers <c>OPTIONS</c> on every known path (contract, "Who is calling"), and <c>HEAD</c> wherever <c>GET</c> is (RFC 9110 §9.3.2).</summary>
internal static class MethodRules
{
    public static void UseMethodRules(this IApplicationBuilder app)
    {
        app.Use(
            async (context, next) =>
            {
                var isOptions = HttpMethods.IsOptions(context.Request.Method);
                var isHead = HttpMethods.IsHead(context.Request.Method);
                if (isHead)
                    context.Request.Method = HttpMethods.Get; // the server itself sends no body for it

                try
                {
                    await next(context);
                }
                finally
                {
                    if (isHead)
                        context.Request.Method = HttpMethods.Head; // the log tells what was asked
                }

                if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
                {
                    context.Response.Headers.Allow = AllowOf(context.Response);
                    if (isOptions)
                        context.Response.StatusCode = StatusCodes.Status204NoContent;
                }
            }
        );
    }

    private static string AllowOf(HttpResponse response)
    {
        // Routing has listed the methods that have an endpoint.
        var methods = response.Headers.GetCommaSeparatedValues(HeaderNames.Allow).ToHashSet(StringComparer.Ordinal);
        if (methods.Contains(HttpMethods.Get))
            methods.Add(HttpMethods.Head);
        methods.Add(HttpMethods.Options);
        return string.Join(", ", methods.Order(StringComparer.Ordinal));
    }
}
