using System.Diagnostics;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Waits for what happens in the background: polls until it holds, or a deadline is over.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static async Task<T> GetAsync<T>(Func<Task<T?>> look, string what, TimeSpan? deadline = null)
        where T : class
    {
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Poll);
        do
        {
            if (await look() is { } found)
                return found;
        } while (Stopwatch.GetElapsedTime(start) < (deadline ?? Deadline) && await timer.WaitForNextTickAsync());
        throw new AssertionException($"Waited in vain for {what}.");
    }

    public static Task TrueAsync(Func<Task<bool>> look, string what, TimeSpan? deadline = null) =>
        GetAsync(async () => await look() ? new object() : null, what, deadline);
}
