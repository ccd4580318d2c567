using System.Text;
using ContactAppointment.Application.Notifications.RecordBounce;
using ContactAppointment.Infrastructure.Email;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class MimeKitBounceReaderTests
{
    private const string Rfc822 = "message/rfc822";

    private readonly MimeKitBounceReader _reader = new();

    [Test]
    public void Read_ReturnedMail_NamesItAndTheReason()
    {
        var report = Read(Report("failed", "smtp; 550 5.1.1 <a@example.org>:\r\n    no such user", Returned("message/rfc822")));

        Assert.That(report!.MessageIds, Is.EqualTo(new[] { "1@example.org" }));
        Assert.That(report.Failure, Is.EqualTo("550 5.1.1 <a@example.org>: no such user"));
    }

    [Test]
    public void Read_ReturnedHeaders_NameTheMail()
    {
        var report = Read(Report("FAILED", "X-Unix; 127", Returned("text/rfc822-headers")));

        Assert.That(report!.MessageIds, Is.EqualTo(new[] { "1@example.org" }));
        Assert.That(report.Failure, Is.EqualTo("127"));
    }

    [Test]
    public void Read_NothingReturned_TakesWhatTheReportAnswers()
    {
        var report = Read("In-Reply-To: <1@example.org>\r\n" + Report("failed", null, ""));

        Assert.That(report!.MessageIds, Is.EqualTo(new[] { "1@example.org" }));
        Assert.That(report.Failure, Is.EqualTo("5.1.1"));
    }

    [TestCase("delayed")]
    [TestCase("relayed")]
    [TestCase("delivered")]
    [TestCase("expanded")]
    public void Read_NothingFinal_IsNoFailure(string action)
    {
        var report = Read(Report(action, "smtp; 451 4.7.1 later", Returned("message/rfc822")));

        Assert.That(report!.Failure, Is.Null);
    }

    [Test]
    public void Read_BodyOfAMultipart_TakesTheBoundaryFromItsType()
    {
        var whole = Report("failed", "smtp; 550 no", Returned("message/rfc822"));
        var body = whole[(whole.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

        var report = Read(body, "multipart/report; report-type=delivery-status; boundary=\"b\"");

        Assert.That(report!.MessageIds, Is.EqualTo(new[] { "1@example.org" }));
    }

    [TestCase("")]
    [TestCase("Subject: Out of office\r\n\r\nI am away.")]
    [TestCase("Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nNothing\r\n--b--\r\n")]
    [TestCase("\u0000\u0001\u0002")]
    public void Read_NoReport_IsNull(string mail) => Assert.That(Read(mail), Is.Null);

    private BounceReport? Read(string mail, string contentType = Rfc822) => _reader.Read(Encoding.Latin1.GetBytes(mail), contentType);

    private static string Returned(string type) =>
        $"--b\r\nContent-Type: {type}\r\n\r\nMessage-ID: <1@example.org>\r\nSubject: Termin\r\n\r\nText\r\n";

    private static string Report(string action, string? diagnostic, string returned) =>
        "Subject: Undelivered\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
        + "--b\r\n\r\nSorry.\r\n"
        + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        + $"Final-Recipient: rfc822; a@example.org\r\nAction: {action}\r\nStatus: 5.1.1\r\n"
        + (diagnostic is null ? "" : $"Diagnostic-Code: {diagnostic}\r\n")
        + $"\r\n{returned}--b--\r\n";
}
