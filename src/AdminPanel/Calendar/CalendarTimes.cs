using System.Globalization;
using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.AdminPanel.Calendar;

/// <summary>Times on the clock, as the browser's fields and the addresses of pages have them.</summary>
internal static class CalendarTimes
{
    /// <summary>When a new appointment begins of which only the day is known.</summary>
    public static readonly TimeOnly StartOfWork = new(9, 0);

    private const string Format = "yyyy-MM-dd'T'HH:mm";

    public static string Write(DateTime local) => local.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads one that the API would take; null for anything else.</summary>
    public static DateTime? Read(string? text) => GivenTime.TryParse(text ?? "", out var time) && time.Offset is null ? time.Local : null;

    /// <summary>From when to when, as briefly as it can be told.</summary>
    public static string Span(DateTime start, DateTime end) =>
        $"{start.ToString("g", CultureInfo.CurrentCulture)} – {end.ToString(end.Date == start.Date ? "t" : "g", CultureInfo.CurrentCulture)}";
}
