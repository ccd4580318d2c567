using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.Application.Organizations;

namespace ContactAppointment.AdminPanel.Administration;

/// <summary>An organization's settings as a person types them.</summary>
public sealed class SettingsForm
{
    internal const string FreeChanges = "free";
    internal const string GuardedChanges = "guarded";

    /// <summary>How changes through the API may be made, from the choice to what a person reads.</summary>
    internal static readonly IReadOnlyDictionary<string, string> ChangesNames = new Dictionary<string, string>
    {
        [FreeChanges] = "At any time",
        [GuardedChanges] = "Only of what was read last (If-Match)",
    };

    internal static readonly IReadOnlyList<FormField<SettingsForm>> Parts =
    [
        new("Name", f => f.Name, (to, from) => to.Name = from.Name),
        new("Phone number", f => f.Phone, (to, from) => to.Phone = from.Phone),
        new("Time zone", f => f.TimeZone, (to, from) => to.TimeZone = from.TimeZone),
        new("Language of mails", f => f.Language ?? "", (to, from) => to.Language = from.Language),
        new("Answers to mails go to", f => f.ReplyTo, (to, from) => to.ReplyTo = from.ReplyTo),
        new("Changes through the API", f => ChangesNames[f.Changes ?? FreeChanges], (to, from) => to.Changes = from.Changes),
        new("Reminders", f => string.Join('\n', f.Reminders.Select(r => r.Period)), (to, from) => to.Reminders = from.Reminders),
    ];

    public string Name { get; set; } = "";
    public string Phone { get; set; } = "";
    public string TimeZone { get; set; } = "";
    public string? Language { get; set; } = "";
    public string ReplyTo { get; set; } = "";
    public string? Changes { get; set; } = FreeChanges;
    public List<ReminderForm> Reminders { get; set; } = [];

    public static SettingsForm Of(OrganizationSettingsDto settings) =>
        new()
        {
            Name = settings.Name,
            Phone = settings.Phone,
            TimeZone = settings.TimeZone,
            Language = settings.Language,
            ReplyTo = settings.ReplyTo ?? "",
            Changes = settings.RequiresIfMatch ? GuardedChanges : FreeChanges,
            Reminders = [.. settings.DefaultReminders.Select(ReminderForm.Of)],
        };

    public OrganizationSettingsFields ToFields() =>
        new()
        {
            Name = Name,
            Phone = Phone,
            TimeZone = TimeZone,
            Language = Language,
            ReplyTo = ReplyTo,
            RequiresIfMatch = Changes == GuardedChanges,
            DefaultReminders = Reminders.ConvertAll<string?>(r => r.Period),
        };

    public bool IsLike(SettingsForm other) => Parts.All(p => p.Show(this) == p.Show(other));
}
