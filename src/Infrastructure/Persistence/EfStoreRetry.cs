using ContactAppointment.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Runs a whole use case inside the store's execution strategy. Within it the use case may open transactions, and each command of it
/// fails at once instead of being repeated alone, on top of what the store has undone.
/// </summary>
internal sealed class EfStoreRetry(AppDbContext context, EfUnitOfWork unitOfWork) : IStoreRetry
{
    public Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(token => unitOfWork.LoadAndSaveAsync(work, token), ct);
}
