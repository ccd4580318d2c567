using Polly.Contrib.WaitAndRetry;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>When what failed is tried again: after pauses that grow and are never quite alike, for as long as the options say.</summary>
internal static class RetrySchedule
{
    /// <summary>Past so many doublings every pause is the longest one anyway.</summary>
    private const int MostDoublings = 20;

    /// <summary>The next try, or null when there is none any more.</summary>
    /// <param name="options">The pauses, and for how long to go on.</param>
    /// <param name="firstDueAt">When it was due first.</param>
    /// <param name="failures">How often it has failed, this time included.</param>
    /// <param name="now">The moment.</param>
    public static DateTimeOffset? NextTry(OutboxOptions options, DateTimeOffset firstDueAt, int failures, DateTimeOffset now) =>
        now - firstDueAt < options.RetryFor ? now + PauseAfter(options, failures) : null;

    private static TimeSpan PauseAfter(OutboxOptions options, int failures)
    {
        var pause = Backoff.DecorrelatedJitterBackoffV2(options.FirstPause, Math.Min(failures, MostDoublings)).Last();
        return pause < options.LongestPause ? pause : options.LongestPause * (1 - (Random.Shared.NextDouble() / 4));
    }
}
