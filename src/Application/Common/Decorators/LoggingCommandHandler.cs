using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ContactAppointment.Application.Common.Decorators;

/// <summary>Notes each command, how long it took and whether it failed; never what it contains.</summary>
internal sealed partial class LoggingCommandHandler<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    ILogger<LoggingCommandHandler<TCommand, TResult>> logger
) : ICommandHandler<TCommand, TResult>
    where TCommand : notnull
{
    public async Task<TResult> HandleAsync(TCommand command, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await inner.HandleAsync(command, ct);
            outcome = "done";
            return result;
        }
        finally
        {
            LogCommand(typeof(TCommand).Name, outcome, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Command} {Outcome} in {Elapsed:0.0} ms")]
    private partial void LogCommand(string command, string outcome, double elapsed);
}
