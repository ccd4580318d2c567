using System.ComponentModel.DataAnnotations;

namespace ContactAppointment.Infrastructure.Bins;

/// <summary>How long what was deleted can be restored (section <c>Bin</c>).</summary>
public sealed class BinOptions
{
    /// <summary>How long it lies in the bin before it is gone for good; default 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = "Bin:KeptFor must be between 1 and 3650 days.")]
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromDays(30);
}
