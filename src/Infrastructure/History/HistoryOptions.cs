using System.ComponentModel.DataAnnotations;

namespace ContactAppointment.Infrastructure.History;

/// <summary>How long the history is kept (section <c>History</c>).</summary>
public sealed class HistoryOptions
{
    /// <summary>The age at which an entry ends; default 365 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "History:KeptFor must be between 1 and 36500 days.")]
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromDays(365);
}
