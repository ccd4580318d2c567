using ContactAppointment.Application.Email;

namespace ContactAppointment.Application.Notifications.PreviewNotification;

/// <summary>What would become of a notification.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="GoesOutAtOnce">Whether it would go out with the save, and not wait for a time.</param>
public sealed record NotificationPreviewDto(ReadableMail Mail, bool GoesOutAtOnce)
{
    /// <summary>Whether a recipient would take both mails for the same.</summary>
    public bool IsLike(NotificationPreviewDto other) =>
        (Mail.To, Mail.Subject, Mail.Text, Mail.Html, GoesOutAtOnce)
        == (other.Mail.To, other.Mail.Subject, other.Mail.Text, other.Mail.Html, other.GoesOutAtOnce);
}
