using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Unsubscribing;

internal sealed class UnsubscribeRestartTests
{
    [Test]
    public async Task Post_LinkFromBeforeARestart_StillUnsubscribes()
    {
        await using var smtp = await SmtpServer.StartAsync();
        using var folder = new TempFolder();
        await using var service = new PublishedService(folder.Path, SmtpServer.SettingsFor(smtp.Port));
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var recipient = MailRequests.NewRecipient();
        await client.RemindNowAsync(recipient);
        var link = (await smtp.MailToAsync(recipient)).UnsubscribeLink();

        await service.KillAsync();
        await service.StartAsync();
        using var anyone = new HttpClient();
        var response = await anyone.PostAsync(link, new StringContent("List-Unsubscribe=One-Click"));

        Assert.That(link.AbsoluteUri, Does.StartWith($"{service.Root}unsubscribe/"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await client.ReadAsync("/unsubscribedaddresses/")).AsArray(), Has.Count.EqualTo(1));
    }
}
