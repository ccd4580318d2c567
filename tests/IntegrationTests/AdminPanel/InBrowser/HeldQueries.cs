using ContactAppointment.Application.Common;

namespace ContactAppointment.IntegrationTests.AdminPanel.InBrowser;

/// <summary>Keeps queries of one kind waiting until a test lets them go.</summary>
internal sealed class HeldQueries
{
    private TaskCompletionSource _gate = new();

    /// <summary>The kind of query that waits; none while null.</summary>
    public Type? Kind { get; private set; }

    public void Hold(Type kind) => (Kind, _gate) = (kind, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void LetGo() => _gate.TrySetResult();

    public Task PassAsync(Type query, CancellationToken ct) => query == Kind ? _gate.Task.WaitAsync(ct) : Task.CompletedTask;
}

/// <summary>Stands before every handler of a query.</summary>
internal sealed class HeldQueryHandler<TQuery, TResult>(IQueryHandler<TQuery, TResult> inner, HeldQueries held)
    : IQueryHandler<TQuery, TResult>
    where TQuery : notnull
{
    public async Task<TResult> HandleAsync(TQuery query, CancellationToken ct)
    {
        await held.PassAsync(typeof(TQuery), ct);
        return await inner.HandleAsync(query, ct);
    }
}
