using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>So many requests from one address in a minute, and no more.</summary>
internal sealed class AddressLimitTests : ApiTest
{
    private const int PerAddress = 200;

    protected override (string Key, string? Value)[] Settings =>
        [("RateLimiting:Enabled", "true"), ("RateLimiting:PerAddress", $"{PerAddress}")];

    [Clause("status.429")]
    [Test]
    public async Task Get_MoreThanTheAddressMay_Returns429BeforeTheCallerIsAskedFor()
    {
        var refused = await RateLimitTests.UntilRefusedAsync(() => Client.Http.GetAsync("/contact/"));

        await refused.ReadProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers.GetValues("RateLimit-Policy"), Is.EqualTo(new[] { $"\"address\";q={PerAddress};w=60" }));
        Assert.That((await Client.Http.GetAsync("/health_check/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Eventually.TrueAsync(async () => (await Client.GetAsync("/contact/")).IsSuccessStatusCode, "the next turn");
    }
}
