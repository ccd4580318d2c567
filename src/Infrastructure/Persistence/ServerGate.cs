using System.Threading.RateLimiting;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Lets every writer in, since a server takes many at once and locks rows; but one by one those who want the same organization's row. Waiting
/// here takes no connection, and the server has no crowd to wake and to sort whenever one of them is done.
/// </summary>
internal sealed class ServerGate : IWriteGate, IDisposable
{
    private static readonly Task<IDisposable> _open = Task.FromResult<IDisposable>(new Nothing());

    private readonly PartitionedRateLimiter<Guid> _turns = PartitionedRateLimiter.Create<Guid, Guid>(organization =>
        RateLimitPartition.GetConcurrencyLimiter(
            organization,
            _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = int.MaxValue }
        )
    );

    public Task<IDisposable> EnterAsync(CancellationToken ct) => _open;

    public async Task<IDisposable> EnterForAsync(Guid organization, CancellationToken ct) => await _turns.AcquireAsync(organization, 1, ct);

    public void Dispose() => _turns.Dispose();

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
