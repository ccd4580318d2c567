using ContactAppointment.Application.Common.Exceptions;
using Polly;
using Polly.Retry;

namespace ContactAppointment.Application.Common;

/// <summary>Repeats work that ends in a save for as long as other writers keep being faster, within reason.</summary>
public sealed class ConflictRetry(IUnitOfWork unitOfWork, IStoreRetry store) : IUseCasePart
{
    /// <summary>How often work is repeated before the conflict is told to the caller. Each round lets at least one writer through.</summary>
    public const int MaxRetries = 60;

    private static readonly ResiliencePipeline Pipeline = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ConcurrencyConflictException>(),
                MaxRetryAttempts = MaxRetries,
                BackoffType = DelayBackoffType.Linear,
                Delay = TimeSpan.FromMilliseconds(2),
                MaxDelay = TimeSpan.FromMilliseconds(50),
                UseJitter = true,
            }
        )
        .Build();

    /// <summary>Does the work; each further try starts from what is stored by then.</summary>
    /// <exception cref="ConcurrencyConflictException">The last try failed as well.</exception>
    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct) =>
        await Pipeline.ExecuteAsync(async token => await store.ExecuteAsync(innerToken => TryAsync(work, innerToken), token), ct);

    private async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work(ct);
        }
        catch
        {
            await unitOfWork.ResetAsync(CancellationToken.None); // gives back at once whatever the work held
            throw;
        }
    }
}
