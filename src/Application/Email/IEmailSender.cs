namespace ContactAppointment.Application.Email;

/// <summary>Hands mails to whoever delivers them.</summary>
public interface IEmailSender
{
    /// <summary>Returns once the mail has been accepted; when it throws anything else than the exception below, trying again may help.</summary>
    /// <exception cref="Common.Exceptions.GiveUpException">The server refused the mail for good (SMTP 5xx, RFC 5321 §4.2.1).</exception>
    Task SendAsync(EmailMessage message, CancellationToken ct);
}
