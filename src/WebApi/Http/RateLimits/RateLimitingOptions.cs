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

    /// <summary>How many requests are answered at a time, at least 1; default 256.</summary>
    public int MaxConcurrent { get; set; } = 256;

    /// <summary>How many more may wait for their turn, at least 0; default 1024. Those beyond are refused at once with a 503.</summary>
    public int MaxQueued { get; set; } = 1024;
}
