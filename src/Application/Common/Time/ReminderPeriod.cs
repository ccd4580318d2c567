using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace ContactAppointment.Application.Common.Time;

/// <summary>How long before an appointment a reminder goes out: a positive ISO 8601 duration of whole units, at most <see cref="MaxDays"/> days.</summary>
internal static partial class ReminderPeriod
{
    public const int MaxDays = 3660;

    public const string InvalidMessage = "Enter a positive duration such as P1D or PT2H (ISO 8601), of at most ten years.";

    public static bool IsValid(string text) => TryParse(text, out _);

    public static bool TryParse(string text, out Period period)
    {
        period = Period.Zero;
        if (!Form().IsMatch(text) || !PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out var parsed))
            return false;
        period = parsed;
        // On the long side: a month has up to 31 days. In double, which nothing written in so few digits overflows.
        var days = 366.0 * parsed.Years + 31.0 * parsed.Months + 7.0 * parsed.Weeks + parsed.Days;
        days += parsed.Hours / 24.0 + parsed.Minutes / 1440.0 + parsed.Seconds / 86400.0;
        return days is > 0 and <= MaxDays;
    }

    [GeneratedRegex(
        @"^P(?=[0-9T])([0-9]{1,9}Y)?([0-9]{1,9}M)?([0-9]{1,9}W)?([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
