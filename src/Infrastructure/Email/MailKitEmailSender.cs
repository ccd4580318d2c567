using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using MailKit.Net.Smtp;
using MimeKit;
using Polly;
using Polly.Retry;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Hands mails to a mail server, over connections that are used again.</summary>
internal sealed class MailKitEmailSender(SmtpConnections connections, MimeMessageFactory messages) : IEmailSender
{
    /// <summary>A server that hangs up on a connection that has served its time means no harm to the mail: a new connection takes it at once.</summary>
    private static readonly ResiliencePipeline Reconnecting = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ServedItsTimeException>(),
                MaxRetryAttempts = 2,
                Delay = TimeSpan.Zero,
            }
        )
        .Build();

    public async Task SendAsync(EmailMessage message, CancellationToken ct)
    {
        var mime = messages.Create(message);
        try
        {
            await Reconnecting.ExecuteAsync(async token => await SendOnceAsync(mime, token), ct);
        }
        catch (SmtpCommandException refused)
        {
            var answer = AnswerOf(refused, mime.To.Mailboxes.Single());
            throw (int)refused.StatusCode is >= 500 and <= 599
                ? new GiveUpException($"The mail server refused the mail: {answer}")
                : new PutOffException($"The mail server put the mail off: {answer}");
        }
        catch (Exception e) when (e is not OperationCanceledException and not PutOffException)
        {
            throw new PutOffException($"The mail server did not take the mail: {OneLine.Of(e.Message)}", e);
        }
    }

    private async Task SendOnceAsync(MimeMessage mime, CancellationToken ct)
    {
        await using var connection = await connections.RentAsync(ct);
        try
        {
            await connection.Client.SendPatientlyAsync(mime, ct);
            connection.Keep();
        }
        catch (SmtpCommandException e) when (connection.IsReused && e.StatusCode == SmtpStatusCode.ServiceNotAvailable)
        {
            throw new ServedItsTimeException(e);
        }
        catch (SmtpCommandException) when (connection.Client.IsConnected)
        {
            connection.Keep(); // MailKit has reset it
            throw;
        }
    }

    // Servers repeat the recipient in their answer, which ends up in logs: they are no place for an address.
    private static string AnswerOf(SmtpCommandException refused, MailboxAddress recipient) =>
        $"{(int)refused.StatusCode} {OneLine.Of(refused.Message)}"
            .Replace(recipient.Address, "(recipient)", StringComparison.OrdinalIgnoreCase)
            .Replace(recipient.GetAddress(idnEncode: true), "(recipient)", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 5321 §3.8: the server may say 421 at any time and close.</summary>
    private sealed class ServedItsTimeException(SmtpCommandException inner) : Exception(inner.Message, inner);
}
