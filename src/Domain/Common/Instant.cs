namespace ContactAppointment.Domain.Common;

/// <summary>Instants as the service keeps them: UTC, to the microsecond, which is the finest that every store holds.</summary>
public static class Instant
{
    /// <summary>One microsecond.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMicroseconds(1);

    /// <summary>The same moment in UTC, cut to whole microseconds.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % Precision.Ticks), TimeSpan.Zero);
    }
}
