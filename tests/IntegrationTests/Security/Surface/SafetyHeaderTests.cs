using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security.Surface;

/// <summary>What every answer tells browsers.</summary>
[SqliteOnly] // the same on every store
internal sealed class SafetyHeaderTests : ApiTest
{
    private const string ForData = "default-src 'none'; frame-ancestors 'none'";

    [TestCase("/contact/", HttpStatusCode.OK)]
    [TestCase("/contact/2147483000/", HttpStatusCode.NotFound)]
    [TestCase("/nothing", HttpStatusCode.NotFound)]
    [TestCase("/contact/?limit=1&ordering=x", HttpStatusCode.BadRequest)]
    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/health_check/", HttpStatusCode.OK)]
    [TestCase("/docs/", HttpStatusCode.OK)]
    [TestCase("/docs/swagger.json", HttpStatusCode.OK)]
    [TestCase("/admin/sign-in", HttpStatusCode.OK)]
    [TestCase("/admin/nothing", HttpStatusCode.NotFound)]
    public async Task Get_Anything_IsNoPageInAnothersAndIsNotGuessedAt(string path, HttpStatusCode status)
    {
        var answer = await Client.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.Headers.GetValues("X-Frame-Options"), Is.EqualTo(new[] { "DENY" }));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("frame-ancestors 'none'"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'"));
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "same-origin" }));
        Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "same-origin" }));
        Assert.That(answer.Headers.Contains("Server"), Is.False);
        Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False, "over plain http it means nothing");
    }

    [Test]
    public async Task Get_Data_IsKeptByNobodyOnTheWay()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        foreach (var path in new[] { "/contact/", $"/contact/{contact["uuid"]}/", "/contact/2147483000/" })
        {
            var answer = await Client.GetAsync(path);
            Assert.That(
                $"{answer.Headers.CacheControl}",
                Does.Contain("no-cache").And.Contain(answer.IsSuccessStatusCode ? "private" : "no-store"),
                path
            );
            Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { ForData }), path);
        }
    }

    [Test]
    public async Task Get_ByHttps_KeepsBrowsersToIt()
    {
        var answer = await Client.SendAsync(HttpMethod.Get, "/contact/", null, ("X-Forwarded-Proto", "https"));

        Assert.That(answer.Headers.GetValues("Strict-Transport-Security"), Is.EqualTo(new[] { "max-age=31536000" }));
    }

    [Test]
    public async Task Get_Panel_RunsScriptsOfItsOwnFilesAlone()
    {
        var policy = (await Client.GetAsync("/admin/sign-in")).Headers.GetValues("Content-Security-Policy").Single();

        Assert.That(policy, Does.Contain("script-src 'self';").And.Contain("form-action 'self'").And.Not.Contain("unsafe-eval"));
    }
}
