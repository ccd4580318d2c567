using MailKit.Net.Smtp;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>
/// Waits longer for the answer to a mail than for others (RFC 5321 §4.5.3.2): from the accepted recipient on the server may have the mail,
/// and who stops listening sends it again.
/// </summary>
internal sealed class PatientSmtpClient : SmtpClient
{
    private readonly int _timeout;
    private readonly int _answerTimeout;

    public PatientSmtpClient(TimeSpan timeout, TimeSpan answerTimeout)
    {
        (_timeout, _answerTimeout) = ((int)timeout.TotalMilliseconds, (int)answerTimeout.TotalMilliseconds);
        Timeout = _timeout;
    }

    /// <summary>Sends a mail; the next command then has the short time again.</summary>
    public async Task SendPatientlyAsync(MimeMessage message, CancellationToken ct)
    {
        try
        {
            await SendAsync(message, ct);
        }
        finally
        {
            Timeout = _timeout;
        }
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        base.OnRecipientAccepted(message, mailbox, response);
        Timeout = Math.Max(_timeout, _answerTimeout);
    }
}
