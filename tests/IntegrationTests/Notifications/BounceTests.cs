using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;
using MimeKit;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>Mails that come back, as the mail server reports them (RFC 3464).</summary>
internal sealed class BounceTests : MailTest
{
    private const string Path = "/appointmentnotifications/bounces/";

    [TestCase("message/rfc822")]
    [TestCase("text/plain")]
    public async Task Post_FinalReport_MarksTheNotificationAsFailed(string mediaType)
    {
        var (notification, mail) = await SentAsync();

        var response = await PostAsync(Client, Report(mail, "failed"), mediaType);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var after = await ReadAsync(notification);
        Assert.That((string?)after["status"], Is.EqualTo("failed"));
        Assert.That((string?)after["last_error"], Is.EqualTo("550 5.1.1 mailbox unknown"));
        Assert.That((string?)after["sent_at"], Is.EqualTo((string?)notification["sent_at"]));
        Assert.That(Smtp.MailsTo((string)notification["recipient"]!), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Post_BodyOfAMultipart_MarksTheNotificationAsFailed()
    {
        var (notification, mail) = await SentAsync();
        var report = Report(mail, "failed");
        using var body = new MemoryStream();
        await report.Body!.WriteToAsync(body, contentOnly: true);

        var response = await PostAsync(Client, body.ToArray(), report.Body.ContentType.ToString()["Content-Type: ".Length..]);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((string?)(await ReadAsync(notification))["status"], Is.EqualTo("failed"));
    }

    [Test]
    public async Task Post_ReportOfAMailWhoseAppointmentLiesInTheBin_IsToldWhenItIsBack()
    {
        var (notification, mail) = await SentAsync();
        var uuid = ((string)(await ReadAsync(notification))["appointment"]!).TrimEnd('/').Split('/')[^1];
        await Client.DeleteAsync($"/appointment/{uuid}/");

        var response = await PostAsync(Client, Report(mail, "failed"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await Client.SendAsync(HttpMethod.Post, $"/appointment/{uuid}/restore/")).ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)(await ReadAsync(notification))["status"], Is.EqualTo("failed"));
    }

    [TestCase("delayed")]
    [TestCase("relayed")]
    [TestCase("delivered")]
    public async Task Post_NothingFinal_ChangesNothing(string action)
    {
        var (notification, mail) = await SentAsync();

        var response = await PostAsync(Client, Report(mail, action));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((string?)(await ReadAsync(notification))["status"], Is.EqualTo("sent"));
    }

    [Test]
    public async Task Post_MailOfAnotherOrganizationOrOfNobody_IsAnsweredAlikeAndChangesNothing()
    {
        using var other = Api.CreateApiClient();
        var (notification, mail) = await SentAsync();
        var unknown = Report(mail, "failed", messageId: "unknown@example.org");

        var foreign = await PostAsync(other, Report(mail, "failed"));
        var nobodys = await PostAsync(other, unknown);

        Assert.That(new[] { foreign.StatusCode, nobodys.StatusCode }, Is.All.EqualTo(HttpStatusCode.NoContent));
        Assert.That((string?)(await ReadAsync(notification))["status"], Is.EqualTo("sent"));
    }

    [Test]
    public async Task Post_BySuperuserOfAnotherOrganization_MarksTheNotificationAsFailed()
    {
        using var super = Api.CreateApiClient(superuser: true);
        var (notification, mail) = await SentAsync();

        var response = await PostAsync(super, Report(mail, "failed"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((string?)(await ReadAsync(notification))["status"], Is.EqualTo("failed"));
    }

    [TestCase("Subject: Out of office\r\n\r\nI am away.")]
    [TestCase("")]
    public async Task Post_NoReport_Is400(string mail)
    {
        var response = await PostAsync(Client, Encoding.ASCII.GetBytes(mail), "message/rfc822");

        var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest);
        Assert.That((string?)problem["detail"], Does.Contain("RFC 3464"));
    }

    [Test]
    public async Task Post_TooLong_Is413()
    {
        var response = await PostAsync(Client, new byte[(1024 * 1024) + 1], "message/rfc822");

        await response.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task Post_Json_Is415NamingWhatIsTaken()
    {
        var response = await Client.PostAsync(Path, new { });

        await response.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.That(response.Headers.GetValues("Accept").Single(), Is.EqualTo("message/rfc822, multipart/report, text/plain"));
    }

    [Test]
    public async Task Post_NoTokenOrNoOrganization_IsRefused()
    {
        var (_, mail) = await SentAsync();
        using var anyone = Api.CreateAnonymousClient();
        using var nowhere = Api.CreateApiClient(TestTokens.For(null, Guid.CreateVersion7()));

        var withoutToken = await anyone.PostAsync(Path, new StringContent(""));
        var withoutOrganization = await PostAsync(nowhere, Report(mail, "failed"));

        await withoutToken.ReadProblemAsync(HttpStatusCode.Unauthorized);
        await withoutOrganization.ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    private async Task<(JsonNode Notification, MimeMessage Mail)> SentAsync()
    {
        var recipient = MailRequests.NewRecipient();
        var sent = await Client.SentAsync(await Client.RequestMailAsync(recipient));
        return (sent, await Smtp.MailToAsync(recipient));
    }

    private Task<JsonNode> ReadAsync(JsonNode notification) => Client.ReadNotificationAsync((string)notification["uuid"]!);

    /// <summary>A report as mail servers make them, with the mail's headers in it.</summary>
    private static MimeMessage Report(MimeMessage mail, string action, string? messageId = null)
    {
        var status = new MessageDeliveryStatus();
        status.StatusGroups.Add(new HeaderList { { "Reporting-MTA", "dns; mx.example.com" } });
        status.StatusGroups.Add(
            new HeaderList
            {
                { "Final-Recipient", $"rfc822; {mail.To}" },
                { "Action", action },
                { "Status", "5.1.1" },
                { "Diagnostic-Code", "smtp; 550 5.1.1 mailbox unknown" },
            }
        );
        var returned = new TextPart("rfc822-headers") { Text = $"Message-ID: <{messageId ?? mail.MessageId}>\r\nSubject: x\r\n" };
        var report = new MimeMessage
        {
            Subject = "Undelivered Mail Returned to Sender",
            Body = new MultipartReport("delivery-status")
            {
                new TextPart("plain") { Text = "Sorry." },
                status,
                returned,
            },
        };
        report.From.Add(new MailboxAddress("", "mailer-daemon@example.com"));
        report.To.Add(mail.From.Mailboxes.First());
        return report;
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiClient client, MimeMessage report, string mediaType = "message/rfc822")
    {
        using var bytes = new MemoryStream();
        await report.WriteToAsync(bytes);
        return await PostAsync(client, bytes.ToArray(), mediaType);
    }

    private static Task<HttpResponseMessage> PostAsync(ApiClient client, byte[] mail, string mediaType)
    {
        var content = new ByteArrayContent(mail);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return client.SendAsync(HttpMethod.Post, Path, content);
    }
}
