using System.Globalization;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;
using ContactAppointment.WebApi.Http.JsonPatches;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Errors;

/// <summary>The one road from an exception to an answer.</summary>
internal sealed partial class ExceptionToProblem(ProblemWriter problems, IStoreFaults store, ILogger<ExceptionToProblem> logger)
    : IExceptionHandler
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private const string InvalidInput = "The input is not valid.";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case InputException input:
                await problems.WriteAsync(httpContext, StatusCodes.Status400BadRequest, InvalidInput, input.Errors);
                return true;
            case DomainRuleException { Field: { } field } rule:
                var errors = new Dictionary<string, string[]> { [field] = [rule.Message] };
                await problems.WriteAsync(httpContext, StatusCodes.Status400BadRequest, InvalidInput, errors);
                return true;
            case DomainRuleException rule:
                await problems.WriteAsync(httpContext, StatusCodes.Status400BadRequest, rule.Message);
                return true;
            case NotFoundException:
                await problems.WriteAsync(httpContext, StatusCodes.Status404NotFound);
                return true;
            case ForbiddenException forbidden:
                await problems.WriteAsync(httpContext, StatusCodes.Status403Forbidden, forbidden.Message);
                return true;
            case PreconditionFailedException precondition:
                await problems.WriteAsync(httpContext, StatusCodes.Status412PreconditionFailed, precondition.Message);
                return true;
            case PreconditionRequiredException required:
                await problems.WriteAsync(httpContext, StatusCodes.Status428PreconditionRequired, required.Message);
                return true;
            case JsonPatchConflictException patch:
                await problems.WriteAsync(httpContext, StatusCodes.Status409Conflict, patch.Message);
                return true;
            case NotRestorableException bound:
                await problems.WriteAsync(httpContext, StatusCodes.Status409Conflict, bound.Message);
                return true;
            case ConcurrencyConflictException conflict:
                await problems.WriteAsync(httpContext, StatusCodes.Status409Conflict, conflict.Message);
                return true;
            case InHandException inHand:
                httpContext.Response.Headers[HeaderNames.RetryAfter] = SecondsOf(InHandException.RetryAfter);
                await problems.WriteAsync(httpContext, StatusCodes.Status409Conflict, inHand.Message);
                return true;
            case BadHttpRequestException bad:
                await problems.WriteAsync(httpContext, bad.StatusCode, bad.Message);
                return true;
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                return true; // nobody is left to answer
            case var fault when store.IsUnavailable(fault):
                LogUnavailable(fault.GetBaseException().Message, httpContext.Request.Method);
                httpContext.Response.Headers[HeaderNames.RetryAfter] = SecondsOf(RetryAfter);
                await problems.WriteAsync(
                    httpContext,
                    StatusCodes.Status503ServiceUnavailable,
                    "The database cannot serve at the moment. Try again; with an Idempotency-Key nothing is done twice."
                );
                return true;
            default:
                LogFailure(exception, httpContext.Request.Method);
                await problems.WriteAsync(httpContext, StatusCodes.Status500InternalServerError);
                return true;
        }
    }

    private static string SecondsOf(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Error, "The database could not serve a {Method} request: {Reason}")]
    private partial void LogUnavailable(string reason, string method);

    [LoggerMessage(LogLevel.Error, "A {Method} request failed")]
    private partial void LogFailure(Exception exception, string method);
}
