using System.Text;
using System.Text.RegularExpressions;
using ContactAppointment.Application.Notifications.RecordBounce;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>Reads delivery-status mails with MimeKit.</summary>
internal sealed partial class MimeKitBounceReader : IBounceReader
{
    private const int MaxMessageIds = 10;

    public BounceReport? Read(byte[] mail, string contentType)
    {
        try
        {
            using var stream = new MemoryStream([.. HeadFor(mail, contentType), .. mail]);
            var message = MimeMessage.Load(stream);
            var status = message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault();
            return status is null ? null : new BounceReport([.. MessageIdsIn(message).Distinct().Take(MaxMessageIds)], FailureIn(status));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The body of a multipart has its own type, and with it the boundary, in the request instead of in a header.</summary>
    private static byte[] HeadFor(byte[] mail, string contentType) =>
        ContentType.TryParse(contentType, out var type)
        && type.IsMimeType("multipart", "report")
        && mail.AsSpan().TrimStart("\r\n"u8).StartsWith("--"u8)
            ? Encoding.UTF8.GetBytes($"Content-Type: {OneLine.Of(contentType)}\r\n\r\n")
            : [];

    /// <summary>By the returned mail, or its headers (RFC 3462 §2); where nothing was returned, by what the report answers.</summary>
    private static IEnumerable<string> MessageIdsIn(MimeMessage report)
    {
        var returned = report.BodyParts.OfType<MessagePart>().Select(part => part.Message?.MessageId).OfType<string>().ToList();
        return returned.Count > 0 ? returned
            : report.InReplyTo is { } answered ? [answered]
            : report.References;
    }

    private static string? FailureIn(MessageDeliveryStatus status) =>
        status
            .StatusGroups.Where(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase))
            .Select(ReasonOf)
            .FirstOrDefault();

    /// <summary>What the other mail server said, without the word for its protocol (RFC 3464 §2.3.6), or else the status code (RFC 3463).</summary>
    private static string ReasonOf(HeaderList recipient)
    {
        var said = Spaces().Replace(OneLine.Of(recipient["Diagnostic-Code"] ?? ""), " "); // it may have been folded
        var words = said[(said.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();
        return words.Length > 0 ? words : OneLine.Of(recipient["Status"] ?? "The mail was not delivered.");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
