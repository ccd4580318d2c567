using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Metrics;

/// <summary>What Prometheus reads of the mails.</summary>
[Clause("who.metrics", "around.metrics")]
[NonParallelizable] // the figures are those of the whole process
internal sealed class MetricsTests : MailTest
{
    private const string Token = "a-token-for-prometheus";
    private const string Sent = "contactappointment_mail_sent_total";
    private const string Retried = "contactappointment_mail_retried_total";
    private const string Failed = "contactappointment_mail_failed_total";
    private const string Queued = "contactappointment_mail_queued";
    private const string OldestAge = "contactappointment_mail_oldest_due_age_seconds";
    private const string TimeToSend = "contactappointment_mail_time_to_send_seconds";

    protected override (string Key, string? Value)[] Settings => [.. base.Settings, ("Metrics:Enabled", "true"), ("Metrics:Token", Token)];

    [Test]
    public async Task Get_MailsThatFareDifferently_AreCounted()
    {
        var before = await ReadAsync();

        await Client.SentAsync(await Client.RequestMailAsync(MailRequests.NewRecipient()));
        await Client.SentAsync(await Client.RequestMailAsync($"451-{Guid.NewGuid():N}@example.com"));
        await Client.InStatusAsync(
            await Client.ReadNotificationAsync(await Client.RequestMailAsync($"550-{Guid.NewGuid():N}@example.com")),
            "failed"
        );

        // What is stored is counted a moment later.
        var after = await Eventually.GetAsync(
            async () =>
                await ReadAsync() is var now && Of(now, Sent) + Of(now, Failed) - Of(before, Sent) - Of(before, Failed) >= 3 ? now : null,
            "three mails"
        );
        Assert.Multiple(() =>
        {
            Assert.That(Of(after, Sent) - Of(before, Sent), Is.EqualTo(2));
            Assert.That(Of(after, Retried) - Of(before, Retried), Is.EqualTo(1));
            Assert.That(Of(after, Failed) - Of(before, Failed), Is.EqualTo(1));
            Assert.That(Of(after, TimeToSend + "_count") - Of(before, TimeToSend + "_count"), Is.EqualTo(2));
            Assert.That(Of(after, TimeToSend + "_sum"), Is.GreaterThan(0));
            Assert.That((after[Queued], after[OldestAge]), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public async Task Get_NothingHasHappened_ShowsEveryCounter()
    {
        using var fresh = new ApiFactory([.. Settings]);
        using var client = fresh.CreateApiClient();

        var figures = await client.Http.ReadFiguresAsync(Token);

        Assert.That(new[] { Sent, Retried, Failed }.Select(name => figures[name]), Is.All.Zero);
    }

    [TestCase(null)]
    [TestCase("another-token-for-prometheus")]
    public async Task Get_NoTokenOrAnother_Is401(string? token)
    {
        var response = await Client.Http.ScrapeAsync(token);

        await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [Test]
    public async Task Get_CallersToken_Is401() => await (await Client.GetAsync("/metrics")).ReadProblemAsync(HttpStatusCode.Unauthorized);

    [TestCase("/metrics/")]
    public async Task Get_OtherWritingOfThePath_AnswersToo(string path)
    {
        var response = await Client.Http.ScrapeAsync(Token, path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/plain").Or.EqualTo("application/openmetrics-text"));
    }

    private Task<Dictionary<string, double>> ReadAsync() => Client.Http.ReadFiguresAsync(Token);

    private static double Of(Dictionary<string, double> figures, string name) => figures.GetValueOrDefault(name);
}
