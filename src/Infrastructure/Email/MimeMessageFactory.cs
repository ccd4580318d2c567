using System.Text;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Domain.Contacts;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Puts a mail into the form in which it travels.</summary>
internal sealed class MimeMessageFactory(IOptions<MailOptions> options, TimeProvider clock)
{
    private readonly MailboxAddress _from = MailboxAddress.Parse(options.Value.FromOrDefault);

    /// <exception cref="GiveUpException">The recipient is not one bare address.</exception>
    public MimeMessage Create(EmailMessage message)
    {
        var mime = new MimeMessage
        {
            MessageId = message.MessageId,
            Date = clock.GetUtcNow(),
            Subject = OneLine.Of(message.Subject),
            Body = new MultipartAlternative
            {
                Part(TextFormat.Plain, message.TextBody), // the last one is preferred (RFC 2046 §5.1.4)
                Part(TextFormat.Html, message.HtmlBody),
            },
        };
        mime.From.Add(_from);
        mime.To.Add(RecipientOf(message.Recipient));
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834 §5: no out-of-office replies, please
        return mime;
    }

    private static MailboxAddress RecipientOf(string address)
    {
        try
        {
            return EmailAddress.IsValid(address)
                ? new MailboxAddress(null, address)
                : throw new GiveUpException("The recipient is no e-mail address.");
        }
        catch (ParseException unparsable)
        {
            throw new GiveUpException("The recipient is no e-mail address.", unparsable);
        }
    }

    // Quoted-printable keeps lines short and survives every server.
    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }
}
