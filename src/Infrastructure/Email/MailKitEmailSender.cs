using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Hands mails to a mail server, each over a connection of its own.</summary>
internal sealed class MailKitEmailSender(IOptions<MailOptions> options, MimeMessageFactory messages) : IEmailSender
{
    private readonly MailOptions _mail = options.Value;

    public async Task SendAsync(EmailMessage message, CancellationToken ct)
    {
        var mime = messages.Create(message);
        using var client = new SmtpClient
        {
            Timeout = (int)_mail.Timeout.TotalMilliseconds,
            CheckCertificateRevocation = false, // as HttpClient does: a company's own authority publishes no list, or none we can reach
        };
        await client.ConnectAsync(_mail.Host!, _mail.PortOrDefault, SocketOptionsFor(_mail.Security), ct);
        if (_mail is { User.Length: > 0, Password: { } password })
            await client.AuthenticateAsync(_mail.User, password, ct);

        // Every address has an ASCII form. Asking for SMTPUTF8 would bounce at the next server that does not know it.
        client.Capabilities &= ~SmtpCapabilities.UTF8;
        try
        {
            await client.SendAsync(mime, ct);
        }
        catch (SmtpCommandException refused)
        {
            var answer = AnswerOf(refused, mime.To.Mailboxes.Single());
            throw (int)refused.StatusCode is >= 500 and <= 599
                ? new GiveUpException($"The mail server refused the mail: {answer}")
                : new IOException($"The mail server put the mail off: {answer}");
        }

        await LeaveAsync(client);
    }

    private static SecureSocketOptions SocketOptionsFor(MailSecurity security) =>
        security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        };

    // Servers repeat the recipient in their answer, which ends up in logs: they are no place for an address.
    private static string AnswerOf(SmtpCommandException refused, MailboxAddress recipient) =>
        $"{(int)refused.StatusCode} {OneLine.Of(refused.Message)}"
            .Replace(recipient.Address, "(recipient)", StringComparison.OrdinalIgnoreCase)
            .Replace(recipient.GetAddress(idnEncode: true), "(recipient)", StringComparison.OrdinalIgnoreCase);

    // The server has the mail. Whatever happens to the farewell, an exception now would send it twice.
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception) { }
    }
}
