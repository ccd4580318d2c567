using System.Threading.RateLimiting;
using ContactAppointment.AdminPanel;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Errors;
using ContactAppointment.WebApi.Metrics;

namespace ContactAppointment.WebApi.Http.RateLimits;

/// <summary>
/// Lets so many requests at a time through, lets some wait, and refuses the rest. It stands before the log, routing, and the question who is
/// calling: a refusal that cost as much as an answer would take the answers' time.
/// </summary>
internal sealed partial class Turns(
    RequestDelegate next,
    RateLimitingOptions limits,
    ProblemWriter problems,
    TimeProvider clock,
    ILogger<Turns> logger
) : IDisposable
{
    private const int StartsPerProcessor = 8;
    private const string RetryAfter = "1"; // second

    private static readonly TimeSpan TellingPause = TimeSpan.FromSeconds(10);

    /// <summary>What goes on whatever happens: health checks above all.</summary>
    private static readonly PathString[] _around =
    [
        AdminPanelOptions.Path,
        DocumentationRegistration.PagePath,
        MetricsRegistration.Path,
        RootEndpoints.HealthPath,
        RootEndpoints.HealthFolder,
    ];

    private readonly ConcurrencyLimiter _limiter = new(
        new ConcurrencyLimiterOptions { PermitLimit = limits.MaxConcurrent, QueueLimit = limits.MaxQueued }
    );

    private readonly ConcurrencyLimiter _starts = new(
        new ConcurrencyLimiterOptions { PermitLimit = StartsPerProcessor * Environment.ProcessorCount, QueueLimit = int.MaxValue }
    );

    private readonly PreparedProblem _refusal = problems.Prepare(
        StatusCodes.Status503ServiceUnavailable,
        "Too many requests are waiting to be answered."
    );

    private long _toldAt = clock.GetTimestamp();
    private int _refused;

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAround(context.Request.Path))
        {
            await next(context);
            return;
        }

        using var turn = await _limiter.AcquireAsync(1, context.RequestAborted);
        if (turn.IsAcquired)
        {
            await BeginAsync(context);
            return;
        }

        Count();
        context.Response.Headers.RetryAfter = RetryAfter;
        await _refusal.WriteAsync(context);
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _starts.Dispose();
    }

    /// <summary>
    /// Begins a request behind what else the threads have to do, and few requests at a time. Where the work is done without a pause (SQLite),
    /// all that have a turn would otherwise keep the threads busy, and those who come meanwhile would wait uncounted and without an answer.
    /// </summary>
    private async Task BeginAsync(HttpContext context)
    {
        Task going;
        using (await _starts.AcquireAsync(1, context.RequestAborted))
        {
            await Task.Yield();
            going = next(context);
        }

        await going;
    }

    private static bool IsAround(PathString path) =>
        path.Value is null or "/" || _around.Any(known => path.StartsWithSegments(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>A line of the log for each would cost more than all the rest.</summary>
    private void Count()
    {
        Interlocked.Increment(ref _refused);
        var toldAt = Volatile.Read(ref _toldAt);
        if (clock.GetElapsedTime(toldAt) < TellingPause || Interlocked.CompareExchange(ref _toldAt, clock.GetTimestamp(), toldAt) != toldAt)
            return;
        LogRefused(Interlocked.Exchange(ref _refused, 0), limits.MaxConcurrent, limits.MaxQueued);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "{Refused} requests were refused with 503 since this was last told: {MaxConcurrent} were being answered, and {MaxQueued} waiting"
    )]
    private partial void LogRefused(int refused, int maxConcurrent, int maxQueued);
}
