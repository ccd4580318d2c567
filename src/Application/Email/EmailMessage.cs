namespace ContactAppointment.Application.Email;

/// <summary>A mail, ready to go out.</summary>
/// <param name="Uuid">Names the mail for ever.</param>
/// <param name="MessageId">The <c>Message-ID</c> (RFC 5322 §3.6.4), without angle brackets; the same at every attempt, so that a repeat can be recognised.</param>
/// <param name="Recipient">One bare e-mail address.</param>
/// <param name="Subject">The subject, as text.</param>
/// <param name="TextBody">The plain text part, not escaped.</param>
/// <param name="HtmlBody">The HTML part.</param>
public sealed record EmailMessage(Guid Uuid, string MessageId, string Recipient, string Subject, string TextBody, string HtmlBody)
{
    /// <summary>The appointment for the recipient's calendar (RFC 5545), or null for none.</summary>
    public CalendarText? Calendar { get; init; }

    /// <summary>Where answers go, one bare e-mail address; null for the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where one <c>POST</c> stops mails of this kind (RFC 8058); null where they cannot be stopped.</summary>
    public Uri? UnsubscribeLink { get; init; }
}
