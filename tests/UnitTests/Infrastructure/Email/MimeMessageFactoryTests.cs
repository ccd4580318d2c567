using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Email;
using ContactAppointment.Infrastructure.Email;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class MimeMessageFactoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 27, 9, 30, 0, TimeSpan.Zero);

    private static readonly EmailMessage Mail = new(
        Guid.Parse("0198c0de-0000-7000-8000-00000000000A"),
        "0198c0de-0000-7000-8000-00000000000a@example.com",
        "kunde@example.org",
        "Termin bei Müller",
        "Grüße\nvon <uns>",
        "<p>Grüße</p>"
    );

    private static readonly string[] Headers =
    [
        "From",
        "Date",
        "Subject",
        "Message-Id",
        "To",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
    ];

    [Test]
    public void Create_Mail_CarriesItsHeadersAndNoOthers()
    {
        var parsed = Parse(Factory("Müller GmbH <termine@example.com>").Create(Mail));

        Assert.That(HeaderNames(parsed), Is.EquivalentTo(Headers));
        Assert.That(parsed.MessageId, Is.EqualTo("0198c0de-0000-7000-8000-00000000000a@example.com"));
        Assert.That(parsed.Date, Is.EqualTo(Now));
        Assert.That(parsed.From.ToString(), Is.EqualTo("\"Müller GmbH\" <termine@example.com>"));
        Assert.That(parsed.Headers["To"], Is.EqualTo("kunde@example.org"));
        Assert.That(parsed.Subject, Is.EqualTo("Termin bei Müller"));
        Assert.That(parsed.Headers[HeaderId.AutoSubmitted], Is.EqualTo("auto-generated"));
    }

    [Test]
    public void Create_Mail_HasTextThenHtmlInUtf8()
    {
        var parsed = Parse(Factory().Create(Mail));

        Assert.That(parsed.Body!.ContentType.MimeType, Is.EqualTo("multipart/alternative"));
        Assert.That(
            ((Multipart)parsed.Body).Select(part => (part.ContentType.MimeType, part.ContentType.Charset)),
            Is.EqualTo(new[] { ("text/plain", "utf-8"), ("text/html", "utf-8") })
        );
        Assert.That(parsed.TextBody!.ReplaceLineEndings("\n"), Is.EqualTo(Mail.TextBody));
        Assert.That(parsed.HtmlBody, Is.EqualTo(Mail.HtmlBody));
    }

    [Test]
    public void Create_Calendar_StandsBesideTheTextsAsItIs()
    {
        const string text = "BEGIN:VCALENDAR\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n";

        var parsed = Parse(Factory().Create(Mail with { Calendar = new CalendarText("PUBLISH", text) }));

        var body = (Multipart)parsed.Body!;
        var parts = body.ToList();
        var calendar = (TextPart)parts[1];
        Assert.That(body.ContentType.MimeType, Is.EqualTo("multipart/mixed"));
        Assert.That(parts.Select(p => p.ContentType.MimeType), Is.EqualTo(new[] { "multipart/alternative", "text/calendar" }));
        Assert.That(calendar.ContentType.Parameters["method"], Is.EqualTo("PUBLISH"));
        Assert.That(calendar.ContentType.Charset, Is.EqualTo("utf-8"));
        Assert.That((calendar.ContentType.Name, calendar.FileName), Is.EqualTo(("appointment.ics", "appointment.ics")));
        Assert.That(calendar.IsAttachment, Is.False);
        Assert.That(Decoded(calendar), Is.EqualTo(text));
    }

    [Test]
    public void Create_ReplyTo_IsWhereAnswersGo()
    {
        var parsed = Parse(Factory().Create(Mail with { ReplyTo = "buero@bäcker.example" }));

        Assert.That(parsed.ReplyTo.Mailboxes.Single().GetAddress(idnEncode: true), Is.EqualTo("buero@xn--bcker-gra.example"));
    }

    [TestCase("a@example.org\r\nBcc: x@example.org")]
    [TestCase("a@example.org, x@example.org")]
    public void Create_ReplyToThatIsNoAddress_IsLeftOut(string replyTo)
    {
        var parsed = Parse(Factory().Create(Mail with { ReplyTo = replyTo }));

        Assert.That(HeaderNames(parsed), Is.EquivalentTo(Headers));
    }

    [Test]
    public void Create_UnsubscribeLink_IsOneClickAway()
    {
        var link = new Uri("https://termine.example.org/unsubscribe/" + new string('a', 300));

        var parsed = Parse(Factory().Create(Mail with { UnsubscribeLink = link }));

        Assert.That(parsed.Headers[HeaderId.ListUnsubscribe], Is.EqualTo($"<{link}>"));
        Assert.That(parsed.Headers["List-Unsubscribe-Post"], Is.EqualTo("List-Unsubscribe=One-Click"));
    }

    [TestCase("Termin\r\nBcc: x@example.org", "Termin Bcc: x@example.org")]
    [TestCase("Termin\nBcc: x@example.org", "Termin Bcc: x@example.org")]
    [TestCase("Termin\r\r\n\n\t Bcc: x@example.org\r\n\r\nBody", "Termin Bcc: x@example.org Body")]
    [TestCase("Ä\u0085Ö\u2028Ü\u001b\u007f\r\n", "Ä Ö Ü")]
    public void Create_LineBreaksInSubject_AreFoldedToSpaces(string subject, string expected)
    {
        var parsed = Parse(Factory().Create(Mail with { Subject = subject }));

        Assert.That(HeaderNames(parsed), Is.EquivalentTo(Headers));
        Assert.That(parsed.Subject, Is.EqualTo(expected));
    }

    [TestCase("kunde@example.org\r\nBcc: x@example.org")]
    [TestCase("kunde@example.org\n")]
    [TestCase("kunde\r\n@example.org")]
    [TestCase("kunde@example.org, x@example.org")]
    [TestCase("Kunde <kunde@example.org>")]
    [TestCase("kunde.@example.org")]
    [TestCase("")]
    public void Create_RecipientIsNoBareAddress_GivesUpWithoutRepeatingIt(string recipient)
    {
        Assert.That(
            () => Factory().Create(Mail with { Recipient = recipient }),
            Throws.TypeOf<GiveUpException>().With.Message.EqualTo("The recipient is no e-mail address.")
        );
    }

    [Test]
    public void Create_InternationalDomains_TravelInTheirAsciiForm()
    {
        var mime = Factory("termine@müller.example").Create(Mail with { Recipient = "kunde@bäcker.example" });

        var source = Source(mime);
        Assert.That(source, Does.Contain("From: termine@xn--mller-kva.example\r\n"));
        Assert.That(source, Does.Contain("To: kunde@xn--bcker-gra.example\r\n"));
        Assert.That(source.All(char.IsAscii), Is.True);
    }

    [Test]
    public void Create_NoFrom_UsesTheDefault()
    {
        var mime = Factory(from: null).Create(Mail);

        Assert.That(mime.From.ToString(), Is.EqualTo(MailOptions.DefaultPickupFrom));
    }

    private static MimeMessageFactory Factory(string? from = "termine@example.com") =>
        new(Options.Create(new MailOptions { From = from }), new FakeTimeProvider(Now));

    private static MimeMessage Parse(MimeMessage mime)
    {
        using var stream = new MemoryStream(Bytes(mime));
        return MimeMessage.Load(stream);
    }

    private static string Decoded(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Source(MimeMessage mime) => System.Text.Encoding.UTF8.GetString(Bytes(mime));

    private static byte[] Bytes(MimeMessage mime)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var stream = new MemoryStream();
        mime.WriteTo(format, stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> HeaderNames(MimeMessage mime) => mime.Headers.Concat(mime.Body!.Headers).Select(h => h.Field);
}
