using System.Globalization;
using System.Text.RegularExpressions;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Time;

/// <summary>A timestamp as a caller wrote it: a local time, with an offset or without. Without one it is read in the organization's zone.</summary>
/// <param name="Local">The time on the clock, to the microsecond.</param>
/// <param name="Offset">Its distance from UTC, or null.</param>
public readonly partial record struct GivenTime(DateTime Local, TimeSpan? Offset)
{
    /// <summary>The error for what is no timestamp.</summary>
    public const string InvalidMessage = "Enter a timestamp such as 2026-03-29T09:30:00+02:00 (ISO 8601).";

    /// <summary>The form that is read, as a regular expression.</summary>
    public const string Pattern =
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<minutes>[0-9]{2}:[0-9]{2})((?<seconds>:[0-9]{2})([.,](?<fraction>[0-9]{1,9}))?)?(?<offset>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?$";

    /// <summary>
    /// The years that are taken. A day at each end stays free, so that every offset and every zone can still be reckoned with.
    /// </summary>
    private static readonly DateTime Earliest = new(1, 1, 3, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Latest = new(9999, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A timestamp that is a known moment.</summary>
    public static implicit operator GivenTime(DateTimeOffset moment) => new(moment.DateTime, moment.Offset);

    /// <summary>The moment it names, when it says its offset; else null, and a zone must be asked.</summary>
    public DateTimeOffset? Moment => Offset is { } offset ? Instant.Of(new DateTimeOffset(Local, offset)) : null;

    /// <summary>
    /// Reads ISO 8601: date, <c>T</c> or a space, hours and minutes, optionally seconds with up to nine decimals (those past the sixth are cut),
    /// optionally <c>Z</c> or an offset (<c>+02:00</c>, <c>+0200</c>, <c>+02</c>).
    /// </summary>
    public static bool TryParse(string text, out GivenTime time)
    {
        time = default;
        var match = Form().Match(text.Trim());
        if (!match.Success)
            return false;

        var fraction = match.Groups["fraction"].Value;
        var clock =
            $"{match.Groups["date"].Value}T{match.Groups["minutes"].Value}{(match.Groups["seconds"] is { Success: true, Value: var s } ? s : ":00")}";
        if (!DateTime.TryParseExact(clock, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        if (local < Earliest || local >= Latest || !TryParseOffset(match.Groups["offset"].Value, out var offset))
            return false;

        var microseconds = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(6, '0')[..6], CultureInfo.InvariantCulture);
        time = new GivenTime(local.AddMicroseconds(microseconds), offset);
        return true;
    }

    /// <summary>Reads an ISO 8601 date as the first moment of its day.</summary>
    public static bool TryParseDay(string text, out GivenTime time)
    {
        var isDay = DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        time = new GivenTime(day, Offset: null);
        return isDay && day >= Earliest && day < Latest;
    }

    private static bool TryParseOffset(string text, out TimeSpan? offset)
    {
        offset = null;
        if (text.Length == 0)
            return true;
        if (text is "Z" or "z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var digits = text[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var minutes = int.Parse(digits[2..], CultureInfo.InvariantCulture);
        offset = (text[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0);
        return minutes < 60 && offset.Value.Duration() <= TimeSpan.FromHours(14); // what DateTimeOffset takes
    }

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
