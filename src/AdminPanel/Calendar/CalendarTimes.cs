using System.Globalization;

namespace ContactAppointment.AdminPanel.Calendar;

/// <summary>Times on the clock, as the browser's fields and the addresses of pages have them.</summary>
internal static class CalendarTimes
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    public static string Write(DateTime local) => local.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTime? Read(string? text) =>
        DateTime.TryParseExact(text, [Format, Format + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? local
            : null;

    /// <summary>From when to when, as briefly as it can be told.</summary>
    public static string Span(DateTime start, DateTime end) =>
        $"{start.ToString("g", CultureInfo.CurrentCulture)} – {end.ToString(end.Date == start.Date ? "t" : "g", CultureInfo.CurrentCulture)}";
}
