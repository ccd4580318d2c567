using System.Threading.RateLimiting;

namespace ContactAppointment.WebApi.Http.RateLimits;

/// <summary>
/// So many requests a minute for each who asks: a bucket that is refilled by the second. Who has made none for a while may make all of them
/// at once.
/// </summary>
/// <param name="Name">What answers call it.</param>
/// <param name="PerMinute">How many; 0 for any number.</param>
/// <param name="Asker">Who asks; null for one who is not counted here.</param>
internal sealed record Quota(string Name, int PerMinute, Func<HttpContext, string?> Asker)
{
    private const int Window = 60; // seconds

    public PartitionedRateLimiter<HttpContext> CreateLimiter() =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            PerMinute > 0 && RateLimits.AreFor(http) && Asker(http) is { } asker
                ? RateLimitPartition.GetTokenBucketLimiter(asker, _ => Bucket())
                : RateLimitPartition.GetNoLimiter("")
        );

    /// <summary>Tells how much is left (draft-ietf-httpapi-ratelimit-headers-10).</summary>
    public void TellIn(HttpContext http, PartitionedRateLimiter<HttpContext> limiter)
    {
        if (PerMinute == 0 || Asker(http) is null || limiter.GetStatistics(http) is not { } statistics)
            return;
        var left = Math.Min(statistics.CurrentAvailablePermits, PerMinute);
        Add(http, "RateLimit-Policy", $"\"{Name}\";q={PerMinute};w={Window}");
        Add(http, "RateLimit", $"\"{Name}\";r={left};t={Math.Ceiling((PerMinute - left) * (double)Window / PerMinute)}");
    }

    /// <summary>Both fields are lists, with a member for each quota.</summary>
    private static void Add(HttpContext http, string field, string member) =>
        http.Response.Headers[field] = http.Response.Headers[field] is { Count: > 0 } others ? $"{others}, {member}" : member;

    private TokenBucketRateLimiterOptions Bucket()
    {
        var tokens = (PerMinute + Window - 1) / Window; // about once a second
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = PerMinute,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)Window * tokens / PerMinute),
            QueueLimit = 0,
        };
    }
}
