using ContactAppointment.Application.Email;

namespace ContactAppointment.Application.Notifications.GetMailPreview;

/// <summary>A notification's mail.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Kind">How true it is.</param>
public sealed record MailPreviewDto(ReadableMail Mail, MailPreviewKind Kind);

/// <summary>How true a preview is to what the recipient gets.</summary>
public enum MailPreviewKind
{
    /// <summary>It would go out like this now.</summary>
    Planned,

    /// <summary>It went out like this.</summary>
    Sent,

    /// <summary>Its subject and text are as they went out; what it is about has changed since, so that the rest may be other than it was.</summary>
    Outdated,
}
