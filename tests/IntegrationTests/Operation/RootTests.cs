using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Security;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>What stands around the resources and needs no token.</summary>
internal sealed class RootTests : ApiTest
{
    [Clause("around.root", "who.open.root", "who.open.docs")]
    [Test]
    public async Task Get_Root_GreetsWithLinksThatLead()
    {
        var greeting = await (await Client.Http.GetAsync("/")).ReadAsync(HttpStatusCode.OK);

        var resources = greeting["resources"]!.AsObject().ToDictionary(r => r.Key, r => (string)r.Value!);
        var links = greeting
            .AsObject()
            .Select(f => f.Value)
            .OfType<JsonValue>()
            .Select(v => (string)v!)
            .Where(v => v.StartsWith('/'))
            .ToList();
        Assert.That(links, Is.SupersetOf(new[] { "/docs/", "/health_check/" }));
        foreach (var link in links)
            Assert.That((await Client.Http.GetAsync(link)).StatusCode, Is.EqualTo(HttpStatusCode.OK), link);
        Assert.That(resources.Keys, Is.SupersetOf(ForeignPlaces.Collections));
        foreach (var (name, link) in resources)
        {
            Assert.That(link, Is.EqualTo($"/{name}/"));
            Assert.That((await Client.GetAsync(link)).StatusCode, Is.EqualTo(HttpStatusCode.OK), link);
        }
    }

    [Clause("around.health_check", "who.open.health")]
    [TestCase("/health_check/")]
    [TestCase("/health_check")]
    public async Task Get_HealthCheck_IsHealthy(string path)
    {
        var response = await Client.Http.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/")]
    [TestCase("/contact/")]
    [TestCase("/nothing/")]
    public async Task Get_AnyAnswer_DoesNotTellTheServersName(string path)
    {
        var response = await Client.GetAsync(path);

        Assert.That(response.Headers.Server, Is.Empty);
        Assert.That(response.Headers.Contains("X-Powered-By"), Is.False);
    }
}
