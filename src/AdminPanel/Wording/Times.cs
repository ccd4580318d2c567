using System.Globalization;
using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.AdminPanel.Wording;

/// <summary>Writes moments as the organization's clock and the reader's language have them.</summary>
internal static class Times
{
    /// <summary>A moment; by default day and time, short.</summary>
    public static string Show(this OrganizationZone zone, DateTimeOffset moment, string format = "g") =>
        zone.ToLocal(moment).ToString(format, CultureInfo.CurrentCulture);
}
