using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Domain.Appointments;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.AdminPanel.Wording;

/// <summary>Says in the reader's language what the API says of a mail in its values.</summary>
internal static class MailWords
{
    /// <summary>Where a mail stands.</summary>
    public static string StatusOf(this IStringLocalizer<Words> words, string status) =>
        words[NotificationStatuses.All.DisplayOf(NotificationStatuses.All.Parse(status))].Value;

    /// <summary>Why a mail was cancelled; empty for one that was not.</summary>
    public static string CancelReasonOf(this IStringLocalizer<Words> words, string? reason) =>
        reason is null ? "" : words[CancelReasons.All.DisplayOf(CancelReasons.All.Parse(reason))].Value;
}
