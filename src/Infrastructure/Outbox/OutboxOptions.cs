using System.ComponentModel.DataAnnotations;

namespace ContactAppointment.Infrastructure.Outbox;

/// <summary>How waiting events are handled (section <c>Outbox</c>).</summary>
public sealed class OutboxOptions
{
    /// <summary>How long to wait between looks at the queue when nothing wakes the worker; default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00", ErrorMessage = "Outbox:PollInterval must be between 0.1 seconds and 1 hour.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a claimed event stays with the process that claimed it; default 2 minutes. The lease is renewed while the handler works;
    /// after a crash the event is handled again once this time is over.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Outbox:Lease must be between 1 second and 1 hour.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How many events are handled at the same time, and so how many connections to the mail server there are; default 8. Mails to one domain
    /// take at most half of them (rounded up), and a single one while that domain is slow, so that others go on.
    /// </summary>
    [Range(1, 64, ErrorMessage = "Outbox:MaxParallel must be between 1 and 64.")]
    public int MaxParallel { get; set; } = 8;

    /// <summary>How long handling may take before the mail domain that it waits for counts as slow; default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00", ErrorMessage = "Outbox:SlowAfter must be between 0.1 seconds and 10 minutes.")]
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The middle of the first pause after a failure; each further one is about twice as long; default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00", ErrorMessage = "Outbox:FirstPause must be between 0.01 seconds and 1 hour.")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between two tries; default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Outbox:LongestPause must be between 1 second and 1 day.")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>For how long a failing event is tried again before it is left alone; default 48 hours.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "30.00:00:00", ErrorMessage = "Outbox:RetryFor must be between 1 and 30 days.")]
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromHours(48);
}
