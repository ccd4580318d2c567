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
    private const string CalendarFile = "appointment.ics";

    private readonly MailboxAddress _from = MailboxAddress.Parse(options.Value.FromOrDefault);

    /// <exception cref="GiveUpException">The recipient is not one bare address.</exception>
    public MimeMessage Create(EmailMessage message)
    {
        var mime = new MimeMessage
        {
            MessageId = message.MessageId,
            Date = clock.GetUtcNow(),
            Subject = OneLine.Of(message.Subject),
            Body = BodyOf(message),
        };
        mime.From.Add(_from);
        mime.To.Add(RecipientOf(message.Recipient));
        if (message.ReplyTo is { } replyTo && EmailAddress.IsValid(replyTo))
            mime.ReplyTo.Add(new MailboxAddress(null, replyTo));
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834 §5: no out-of-office replies, please
        if (message.UnsubscribeLink is { } link)
        {
            mime.Headers.Add(HeaderId.ListUnsubscribe, $"<{link.AbsoluteUri}>");
            mime.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058 §3.1
        }

        return mime;
    }

    private static MimeEntity BodyOf(EmailMessage message)
    {
        var texts = new MultipartAlternative
        {
            Part(TextFormat.Plain, message.TextBody), // the last one is preferred (RFC 2046 §5.1.4)
            Part(TextFormat.Html, message.HtmlBody),
        };
        return message.Calendar is { } calendar ? new Multipart("mixed") { texts, Part(calendar) } : texts;
    }

    /// <summary>Beside the texts, not among them: Exchange loses a mail with a published calendar there (decision 0011).</summary>
    private static TextPart Part(CalendarText calendar)
    {
        // Base64 keeps the line ends as they are, whoever passes the mail on.
        var part = new TextPart("calendar")
        {
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = CalendarFile }, // an attachment gets no button in Thunderbird
        };
        part.SetText(Encoding.UTF8, calendar.Text);
        part.ContentType.Parameters.Add("method", calendar.Method); // the same as inside (RFC 6047 §2.4)
        part.ContentType.Name = CalendarFile;
        return part;
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
