namespace ContactAppointment.Application.Common.Time;

/// <summary>Where a span of time starts or ends, as a caller wrote it: a moment, or a day in the organization's zone.</summary>
/// <param name="Time">The moment, or the first of the day.</param>
/// <param name="IsDay">Whether the whole day is meant.</param>
public readonly record struct TimeBound(GivenTime Time, bool IsDay)
{
    /// <summary>The error for what is neither.</summary>
    public const string InvalidMessage = "Enter a date such as 2026-03-29, or a timestamp such as 2026-03-29T09:30:00+02:00 (ISO 8601).";

    /// <summary>Reads a date or a timestamp.</summary>
    public static bool TryParse(string text, out TimeBound bound)
    {
        var isDay = GivenTime.TryParseDay(text, out var time);
        var isBound = isDay || GivenTime.TryParse(text, out time);
        bound = new TimeBound(time, isDay);
        return isBound;
    }
}
