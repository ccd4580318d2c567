using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Metrics;

[Clause("who.metrics", "around.metrics")]
[NonParallelizable] // the figures are those of the whole process
internal sealed class MetricsSettingsTests
{
    [Test]
    public async Task Get_ByDefault_IsNotThere()
    {
        using var api = new ApiFactory();
        using var anyone = api.CreateAnonymousClient();

        var response = await anyone.GetAsync("/metrics");

        await response.ReadProblemAsync(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Get_AddressOfItsOwn_AnswersThereAndOnlyThere()
    {
        using var folder = new TempFolder();
        var root = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        await using var service = new PublishedService(folder.Path, ("Metrics:Enabled", "true"), ("Metrics:Url", root.AbsoluteUri));
        await service.StartAsync();
        using var prometheus = new HttpClient { BaseAddress = root };
        using var client = service.CreateApiClient();

        var figures = await prometheus.ReadFiguresAsync(token: null);

        Assert.That(figures["contactappointment_mail_queued"], Is.Zero);
        await (await client.Http.GetAsync("/metrics")).ReadProblemAsync(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/", "/contact/", "/admin/", "/health_check/", "/docs/" })
            await (await prometheus.GetAsync(path)).ReadProblemAsync(HttpStatusCode.NotFound);
        Assert.That((await client.GetAsync("/contact/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
