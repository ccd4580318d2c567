using Microsoft.EntityFrameworkCore.Storage;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Repeats what the store says it has undone or never begun, and nothing else: after a connection that broke nobody knows
/// whether the commit arrived, and a repeated insert would be a second row.
/// </summary>
internal sealed class UndoneWorkStrategy(ExecutionStrategyDependencies dependencies, Func<Exception, bool> isUndone)
    : ExecutionStrategy(dependencies, Retries, TimeSpan.FromSeconds(1))
{
    private const int Retries = 10;

    protected override bool ShouldRetryOn(Exception exception) => isUndone(exception);

    /// <summary>A twentieth of EF's own pauses, which begin with none and a second: these wait for writers, not for servers.</summary>
    protected override TimeSpan? GetNextDelay(Exception lastException) => base.GetNextDelay(lastException) is { } pause ? pause / 20 : null;
}
