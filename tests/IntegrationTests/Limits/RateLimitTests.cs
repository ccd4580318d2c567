using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>So many requests of a caller in a minute, and no more.</summary>
internal sealed class RateLimitTests : ApiTest
{
    private const int PerCaller = 100;
    private const int PerAddress = 30_000; // the default

    protected override (string Key, string? Value)[] Settings =>
        [("RateLimiting:Enabled", "true"), ("RateLimiting:PerCaller", $"{PerCaller}")];

    [Clause("status.429")]
    [Test]
    public async Task Get_MoreThanTheCallerMay_Returns429AndOthersGoOn()
    {
        using var other = Api.CreateApiClient(Client.Organization);
        var first = await Client.GetAsync("/contact/");
        Assert.That(
            first.Headers.GetValues("RateLimit-Policy").Single(),
            Is.EqualTo($"\"caller\";q={PerCaller};w=60, \"address\";q={PerAddress};w=60")
        );
        Assert.That(
            first.Headers.GetValues("RateLimit").Single(),
            Does.Match("^\"caller\";r=[0-9]+;t=[0-9]+, \"address\";r=[0-9]+;t=[0-9]+$")
        );

        var refused = await UntilRefusedAsync(() => Client.GetAsync("/contact/"));

        await refused.ReadProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(refused.Headers.GetValues("RateLimit").Single(), Does.Match("^\"caller\";r=[0-9]{1,2};t=[0-9]+, "));
        await other.ReadAsync("/contact/");
        for (var i = 0; i < 2 * PerCaller; i++)
            Assert.That((await Client.Http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Eventually.TrueAsync(async () => (await Client.GetAsync("/contact/")).IsSuccessStatusCode, "the next turn");
    }

    /// <summary>Asks again and again, until it was too often.</summary>
    public static async Task<HttpResponseMessage> UntilRefusedAsync(Func<Task<HttpResponseMessage>> ask)
    {
        for (var i = 0; i < 100; i++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, PerCaller).Select(_ => ask()));
            if (Array.Find(answers, a => a.StatusCode == HttpStatusCode.TooManyRequests) is { } refused)
                return refused;
        }

        throw new AssertionException("Nothing was refused.");
    }
}
