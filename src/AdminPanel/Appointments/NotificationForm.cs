using System.Text.Json.Serialization;
using ContactAppointment.AdminPanel.Calendar;
using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Notifications;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.AdminPanel.Appointments;

/// <summary>A notification as a person types it, with the time on the organization's clock.</summary>
public sealed class NotificationForm
{
    /// <summary>It goes out at once.</summary>
    public const string Now = "now";

    /// <summary>It is prepared, and waits until somebody sends it.</summary>
    public const string Later = "later";

    /// <summary>It goes out at the time in <see cref="At"/>.</summary>
    public const string AtTime = "at";

    /// <summary>It is wanted already, and has no time of its own: it stays so.</summary>
    public const string AsItIs = "as-it-is";

    internal static readonly IReadOnlyList<FormField<NotificationForm>> Parts =
    [
        new("Recipient", f => f.Recipient, (to, from) => to.Recipient = from.Recipient),
        new("When", f => $"{f.When} {f.At}".Trim(), (to, from) => (to.When, to.At) = (from.When, from.At)),
        new("Subject", f => f.Subject, (to, from) => to.Subject = from.Subject),
        new("Message", f => f.Message, (to, from) => to.Message = from.Message),
        new("Language of mails", f => f.Language, (to, from) => to.Language = from.Language),
        new("Name of the organization in the mail", f => f.OrgName, (to, from) => to.OrgName = from.OrgName),
        new("Phone number in the mail", f => f.OrgPhone, (to, from) => to.OrgPhone = from.OrgPhone),
    ];

    private static readonly (string Period, string Text)[] Periods =
    [
        ("PT2H", "Two hours before the start"),
        ("P1D", "A day before the start"),
        ("P7D", "A week before the start"),
    ];

    /// <summary>The version that the person has seen; null for a new one.</summary>
    public int? Version { get; init; }
    public string Recipient { get; set; } = "";

    /// <summary>When it goes out: one of the constants, or how long before the start (ISO 8601 duration).</summary>
    public string When { get; set; } = Now;
    public string At { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Message { get; set; } = "";
    public string Language { get; set; } = "";
    public string OrgName { get; set; } = "";
    public string OrgPhone { get; set; } = "";

    /// <summary>The very moment that stands in <see cref="At"/>.</summary>
    [JsonInclude]
    private DateTimeOffset? SendAt { get; init; }

    public static NotificationForm Of(NotificationDto mail, OrganizationZone zone) =>
        new()
        {
            Version = mail.Version,
            Recipient = mail.Recipient,
            When =
                !mail.SendNotification ? Later
                : mail.SendBefore is { } period ? period
                : mail.SendAt is not null ? AtTime
                : AsItIs,
            At = mail is { SendNotification: true, SendAt: { } at } ? CalendarTimes.Write(zone.ToLocal(at)) : "",
            SendAt = mail.SendAt,
            Subject = mail.GivenSubject ?? "",
            Message = mail.GivenMessage ?? "",
            Language = mail.Language ?? "",
            OrgName = mail.OrgName ?? "",
            OrgPhone = mail.OrgPhone ?? "",
        };

    /// <summary>The moment at which it is to go out, where one was chosen.</summary>
    public DateTimeOffset? Moment(OrganizationZone zone) =>
        When == AtTime && CalendarTimes.Read(At) is { } local ? zone.ToInstant(local) : null;

    /// <summary>What it says.</summary>
    /// <param name="appointment">What a new one is about; null where that stays.</param>
    /// <param name="zone">The one in which the form shows times.</param>
    /// <param name="before">What the person began with: a time that nobody touched stays as it is.</param>
    public NotificationFields ToFields(Guid? appointment, OrganizationZone zone, NotificationForm before)
    {
        var fields = new NotificationFields
        {
            Appointment = appointment is { } uuid ? (ResourceReference?)uuid.ToString() : default(Optional<ResourceReference?>),
            Recipient = Recipient,
            Subject = Subject,
            Message = Message,
            Language = Language.Length > 0 ? Language : null,
            OrgName = OrgName,
            OrgPhone = OrgPhone,
        };
        var moment = before.SendAt is { } known && At == before.At ? known : Moment(zone);
        if (before.Version is not null && When == before.When && (When != AtTime || At == before.At))
            return fields;
        return When switch
        {
            Later => fields with { SendNotification = false },
            Now or AsItIs => fields with { SendNotification = true },
            AtTime => fields with { SendNotification = true, SendAt = moment is { } at ? (GivenTime)at : default(Optional<GivenTime?>) },
            _ => fields with { SendNotification = true, SendBefore = When },
        };
    }

    /// <summary>The times to choose from: those that everybody has, and the one that it has.</summary>
    internal IReadOnlyList<(string Value, string Text)> TimesIn(IStringLocalizer<Words> words, bool isNew)
    {
        var isOwn = When is not (Now or Later or AtTime or AsItIs) && Periods.All(p => p.Period != When);
        return
        [
            .. isNew ? [(Now, words["At once"].Value)] : Array.Empty<(string, string)>(),
            .. When == AsItIs ? [(AsItIs, words["As soon as it can"].Value)] : Array.Empty<(string, string)>(),
            (Later, words["Not yet: only prepare it"].Value),
            .. Periods.Select(p => (p.Period, words[p.Text].Value)),
            .. isOwn ? [(When, words["{0} before the start", When].Value)] : Array.Empty<(string, string)>(),
            (AtTime, words["At a time"].Value),
        ];
    }
}
