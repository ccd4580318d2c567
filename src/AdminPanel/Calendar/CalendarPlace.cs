using System.Globalization;

namespace ContactAppointment.AdminPanel.Calendar;

/// <summary>Where one is in the calendar; the address of the page holds it.</summary>
/// <param name="View">What is seen.</param>
/// <param name="Date">A day of it.</param>
/// <param name="FirstDayOfWeek">What weeks begin with.</param>
public sealed record CalendarPlace(CalendarView View, DateOnly Date, DayOfWeek FirstDayOfWeek)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int DaysInWeek = 7;

    // So that a step and a week beyond can always be reckoned with.
    private static readonly DateOnly Earliest = new(2, 1, 1);
    private static readonly DateOnly Latest = new(9998, 12, 31);

    /// <summary>The first day that is seen.</summary>
    public DateOnly From =>
        View switch
        {
            CalendarView.Month => StartOfWeek(StartOfMonth(Date)),
            CalendarView.Week => StartOfWeek(Date),
            CalendarView.Day => Date,
            _ => StartOfMonth(Date),
        };

    /// <summary>The first day that is not seen any more.</summary>
    public DateOnly Until =>
        View switch
        {
            CalendarView.Month => StartOfWeek(StartOfMonth(Date).AddMonths(1).AddDays(DaysInWeek - 1)),
            CalendarView.Week => From.AddDays(DaysInWeek),
            CalendarView.Day => Date.AddDays(1),
            _ => From.AddMonths(1),
        };

    /// <summary>The same view one step on.</summary>
    public CalendarPlace Next => Step(1);

    /// <summary>The same view one step back.</summary>
    public CalendarPlace Previous => Step(-1);

    /// <summary>Its address within the panel.</summary>
    public string Address => $"calendar?view={NameOf(View)}&date={Date.ToString(DateFormat, CultureInfo.InvariantCulture)}";

    /// <summary>Reads it from the page's address; what is left out or nonsense is the month, and today.</summary>
    public static CalendarPlace Read(string? view, string? date, DateOnly today, DayOfWeek firstDayOfWeek) =>
        new(
            Enum.GetValues<CalendarView>().FirstOrDefault(v => NameOf(v) == view),
            DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Earliest
            && day <= Latest
                ? day
                : today,
            firstDayOfWeek
        );

    /// <summary>What is seen, for a reader.</summary>
    public string Title(CultureInfo culture) =>
        View switch
        {
            CalendarView.Week => $"{From.ToString("d", culture)} – {Until.AddDays(-1).ToString("d", culture)}",
            CalendarView.Day => Date.ToString("D", culture),
            _ => Date.ToString("MMMM yyyy", culture),
        };

    private static string NameOf(CalendarView view) => view.ToString().ToLowerInvariant();

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private DateOnly StartOfWeek(DateOnly day) => day.AddDays(-((day.DayOfWeek - FirstDayOfWeek + DaysInWeek) % DaysInWeek));

    private CalendarPlace Step(int by)
    {
        var day = View switch
        {
            CalendarView.Week => Date.AddDays(by * DaysInWeek),
            CalendarView.Day => Date.AddDays(by),
            _ => StartOfMonth(Date).AddMonths(by),
        };
        return this with { Date = day < Earliest || day > Latest ? Date : day };
    }
}
