using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Metrics;

/// <summary>What operators see while no mail can be sent.</summary>
[NonParallelizable] // the figures are those of the whole process
internal sealed class MailServerAwayTests
{
    private const string Token = "a-token-for-prometheus";

    private static readonly TimeSpan LongerThanAnAnswerHolds = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Get_MailServerAway_IsDegradedAndTheMailAgesUntilItIsBack()
    {
        using var port = new ClosedPort();
        using var api = ApiWith([
            .. SmtpServer.SettingsFor(port.Number),
            ("Outbox:FirstPause", "00:00:00.050"),
            ("Outbox:LongestPause", "00:00:01"),
        ]);
        using var client = api.CreateApiClient();
        await client.RemindAsync(MailRequests.NewRecipient(), ("send_before", "P1D")); // not due: it does not count

        var notification = await client.RequestMailAsync(MailRequests.NewRecipient());
        var figures = await Eventually.GetAsync(
            async () =>
                await client.Http.ReadFiguresAsync(Token) is var now && now["contactappointment_mail_oldest_due_age_seconds"] > 0.5
                    ? now
                    : null,
            "a mail that has waited"
        );
        Assert.That(figures["contactappointment_mail_queued"], Is.EqualTo(1));
        Assert.That(await HealthAsync(client, "/health/ready"), Is.EqualTo("Degraded"));
        Assert.That(await HealthAsync(client, "/health_check/"), Is.EqualTo("Healthy"));

        await using var smtp = await port.OpenAsync();
        await client.SentAsync(notification);
        await Eventually.TrueAsync(
            async () => await HealthAsync(client, "/health/ready") == "Healthy",
            "readiness",
            LongerThanAnAnswerHolds
        );
        Assert.That((await client.Http.ReadFiguresAsync(Token))["contactappointment_mail_queued"], Is.Zero);
    }

    [Test]
    public async Task Get_MuteMailServer_IsDegradedBeforeTheCallerLosesPatience()
    {
        using var mute = new MuteSmtpServer();
        using var api = ApiWith(SmtpServer.SettingsFor(mute.Port));
        using var client = api.CreateApiClient();

        Assert.That(await HealthAsync(client, "/health/ready"), Is.EqualTo("Degraded"));
    }

    [Test]
    public async Task Get_PickupFolderInTheWay_IsDegraded()
    {
        using var api = ApiWith([]);
        using var client = api.CreateApiClient();
        Directory.Delete(api.MailFolder, recursive: true); // the start has made it
        await File.WriteAllTextAsync(api.MailFolder, "in the way");

        Assert.That(await HealthAsync(client, "/health/ready"), Is.EqualTo("Degraded"));
    }

    private static ApiFactory ApiWith((string Key, string? Value)[] settings) =>
        new([.. settings, ("Metrics:Enabled", "true"), ("Metrics:Token", Token)]);

    private static async Task<string> HealthAsync(ApiClient client, string path)
    {
        var response = await client.Http.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.Content.ReadAsStringAsync();
    }
}
