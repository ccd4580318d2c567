using System.Globalization;
using ContactAppointment.AdminPanel.Calendar;
using ContactAppointment.AdminPanel.Forms;

namespace ContactAppointment.AdminPanel.Appointments;

/// <summary>The parts of an appointment that two people may have changed differently.</summary>
internal static class AppointmentDifferences
{
    public static readonly IReadOnlyList<FormField<AppointmentForm>> All =
    [
        new("Name", f => f.Name, (to, from) => to.Name = from.Name),
        new("Start", f => Time(f.Start), (to, from) => to.Start = from.Start),
        new("End", f => Time(f.End), (to, from) => to.End = from.End),
        new("Kinds", f => string.Join('\n', f.Kinds), (to, from) => to.Kinds = from.Kinds),
        new("Place", f => f.Address, (to, from) => to.Address = from.Address),
        new("Contact", f => f.Contact?.Name ?? "", (to, from) => to.Contact = from.Contact),
        new("Invited", f => string.Join('\n', f.Invitees), (to, from) => to.Invitees = from.Invitees),
        new("Summary", f => f.Summary, (to, from) => to.Summary = from.Summary),
        new("Notes", f => string.Join('\n', f.Notes), (to, from) => to.Notes = from.Notes),
    ];

    private static string Time(string text) => CalendarTimes.Read(text) is { } time ? time.ToString("g", CultureInfo.CurrentCulture) : text;
}
