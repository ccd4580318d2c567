using ContactAppointment.Application.Common;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>A store that undoes nothing by itself: work is done once.</summary>
internal sealed class DirectStore : IStoreRetry
{
    public Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct) => work(ct);
}
