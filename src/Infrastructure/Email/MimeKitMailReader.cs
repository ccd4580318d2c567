using ContactAppointment.Application.Email;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Takes mails apart for a reader, made by the sender's own factory or picked up.</summary>
internal sealed class MimeKitMailReader(MimeMessageFactory messages) : IMailReader
{
    private static readonly HashSet<HeaderId> ToldApart = [HeaderId.Subject, HeaderId.From, HeaderId.To, HeaderId.Date];

    public ReadableMail Read(EmailMessage message, DateTimeOffset? sentAt) => Read(messages.Create(message)) with { Date = sentAt };

    public static ReadableMail Read(MimeMessage mime) =>
        new()
        {
            Subject = mime.Subject ?? "",
            From = mime.From.ToString(),
            To = mime.To.ToString(),
            Date = mime.Date == default ? null : mime.Date,
            Headers = [.. mime.Headers.Where(h => !ToldApart.Contains(h.Id)).Select(h => new MailHeader(h.Field, OneLine.Of(h.Value)))],
            Text = mime.TextBody,
            Html = mime.HtmlBody,
            Calendar = mime.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "calendar"))?.Text,
        };
}
