using System.Globalization;
using System.Text.RegularExpressions;

namespace ContactAppointment.AdminPanel.Administration;

/// <summary>A reminder as a person types it: a number of one unit, or an ISO 8601 duration for what has several.</summary>
public sealed partial class ReminderForm
{
    /// <summary>The unit of a duration that is typed as ISO 8601 has it.</summary>
    internal const string Written = "written";

    /// <summary>The units to choose from, from the choice to what a person reads.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["PT{0}M"] = "Minutes",
        ["PT{0}H"] = "Hours",
        ["P{0}D"] = "Days",
        ["P{0}W"] = "Weeks",
        [Written] = "As ISO 8601 has it",
    };

    /// <summary>How many units, or the duration itself.</summary>
    public string Amount { get; set; } = "1";

    /// <summary>One of <see cref="Units"/>.</summary>
    public string Unit { get; set; } = "P{0}D";

    /// <summary>How long before the start, as an ISO 8601 duration.</summary>
    internal string Period => Unit == Written ? Amount.Trim() : string.Format(CultureInfo.InvariantCulture, Unit, Amount.Trim());

    /// <summary>What a stored period looks like in the form.</summary>
    /// <param name="period">An ISO 8601 duration.</param>
    public static ReminderForm Of(string period)
    {
        var number = Number().Match(period).Value;
        var unit = Units.Keys.FirstOrDefault(u => u != Written && string.Format(CultureInfo.InvariantCulture, u, number) == period);
        return unit is null ? new ReminderForm { Amount = period, Unit = Written } : new ReminderForm { Amount = number, Unit = unit };
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
