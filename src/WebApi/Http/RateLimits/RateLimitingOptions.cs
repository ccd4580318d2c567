namespace ContactAppointment.WebApi.Http.RateLimits;

/// <summary>How much one caller, one address and all together may ask for (section <c>RateLimiting</c>).</summary>
public sealed class RateLimitingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimiting";

    /// <summary>The fewest requests a minute that a limit can allow: one a second.</summary>
    public const int LeastPerMinute = 60;

    /// <summary>Whether anything is limited. Default: true outside Development.</summary>
    public bool Enabled { get; set; }

    /// <summary>How many requests a minute one caller may make, all at once too; at least 60, or 0 for any number. Default 6000.</summary>
    public int PerCaller { get; set; } = 6000;

    /// <summary>
    /// How many requests a minute may come from one address, all at once too; at least 60, or 0 for any number. Default 30000, for many
    /// callers may come through one gateway.
    /// </summary>
    public int PerAddress { get; set; } = 30_000;

    /// <summary>How many requests are answered at a time, at least 1; default 128.</summary>
    public int MaxConcurrent { get; set; } = 128;

    /// <summary>
    /// How many more may wait for their turn, at least 0; default 64. Those beyond are refused at once with a 503. What waits costs memory,
    /// and each collection of it time: more places would mean fewer answers.
    /// </summary>
    public int MaxQueued { get; set; } = 64;

    /// <summary>
    /// How many connections may be open at a time, a panel's circuits aside; at least 1, or 0 for any number. Default 16384, which hold some
    /// 250 MiB. Those beyond are closed at once, health checks' too.
    /// </summary>
    public int MaxConnections { get; set; } = 16_384;
}
