using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security.Surface;

/// <summary>Browsers may call from other sites only where the operator has named them.</summary>
[SqliteOnly] // the same on every store
internal sealed class CrossOriginTests
{
    private const string Desk = "https://desk.example.com";

    [Test]
    public async Task Any_NothingConfigured_LetsNoOtherSiteIn()
    {
        using var api = new ApiFactory();
        using var client = api.CreateApiClient();

        var read = await client.SendAsync(HttpMethod.Get, "/contact/", null, ("Origin", Desk));
        var asked = await PreflightAsync(client, Desk);

        Assert.That(CrossOriginHeadersOf(read), Is.Empty);
        Assert.That(CrossOriginHeadersOf(asked), Is.Empty);
        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), "OPTIONS is answered as ever");
    }

    [Test]
    public async Task Any_SitesConfigured_LetsThemInAndNoOthers()
    {
        using var api = new ApiFactory(("Cors:AllowedOrigins", $"{Desk}, http://localhost:3000"));
        using var client = api.CreateApiClient();

        var read = await client.SendAsync(HttpMethod.Get, "/contact/", null, ("Origin", Desk));
        var refused = await client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/contact/") { Headers = { { "Origin", Desk } } });
        var asked = await PreflightAsync(client, "http://localhost:3000");
        var other = await PreflightAsync(client, "https://elsewhere.example.com");

        Assert.That(read.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { Desk }));
        Assert.That(read.Headers.GetValues("Access-Control-Expose-Headers").Single(), Does.Contain("ETag").And.Contain("Retry-After"));
        Assert.That(read.Headers.Contains("Access-Control-Allow-Credentials"), Is.False, "cookies take no part");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(refused.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { Desk }), "a refusal can be read, too");
        Assert.That(asked.Headers.GetValues("Access-Control-Allow-Methods").Single(), Does.Contain("PATCH"));
        Assert.That(asked.Headers.GetValues("Access-Control-Allow-Headers").Single(), Does.Contain("Idempotency-Key").IgnoreCase);
        Assert.That(CrossOriginHeadersOf(other), Has.None.EqualTo("Access-Control-Allow-Origin"));
    }

    private static Task<HttpResponseMessage> PreflightAsync(ApiClient client, string origin) =>
        client.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Options, "/contact/")
            {
                Headers =
                {
                    { "Origin", origin },
                    { "Access-Control-Request-Method", "PATCH" },
                    { "Access-Control-Request-Headers", "authorization,idempotency-key" },
                },
            }
        );

    private static IEnumerable<string> CrossOriginHeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Select(h => h.Key).Where(name => name.StartsWith("Access-Control-", StringComparison.Ordinal));
}
