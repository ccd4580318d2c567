namespace ContactAppointment.Application.Common;

/// <summary>
/// Does work again that the store itself undid because of other writers (the loser of a deadlock), where the store is one that does so.
/// </summary>
public interface IStoreRetry
{
    /// <summary>Does the work, within reason as often as the store undoes it. What it loaded and changed must be forgotten when it fails.</summary>
    Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct);
}
