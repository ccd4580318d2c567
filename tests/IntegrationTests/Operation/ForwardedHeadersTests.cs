using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Operation;

/// <summary>Behind a proxy, links lead to where the caller came from; only known proxies are believed.</summary>
internal sealed class ForwardedHeadersTests
{
    [TestCase(null, true)]
    [TestCase("127.0.0.1", true)]
    [TestCase("10.0.0.0/8, 127.0.0.0/8", true)]
    [TestCase("10.0.0.1", false)]
    [TestCase("10.0.0.0/8,::1", false)]
    [TestCase("", false)]
    public async Task Any_ForwardedHeaders_CountFromKnownProxiesAlone(string? known, bool believed)
    {
        using var api = known is null ? new ApiFactory() : new ApiFactory(("ForwardedHeaders:KnownProxies", known));
        using var client = api.CreateApiClient();
        var direct = client.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "contacts.example.org:8443");
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        var root = believed ? "https://contacts.example.org:8443" : direct;

        var created = await client.PostAsync("/contact/", Bodies.Contact());
        await client.CreateAsync("/contact/", Bodies.Contact());
        var list = await client.ReadAsync("/contact/?limit=1");
        var appointment = await client.CreateAsync("/appointment/", Bodies.Appointment());
        var notification = await client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"]));

        var uuid = (await created.ReadAsync(HttpStatusCode.Created))["uuid"];
        Assert.That(created.Headers.Location!.OriginalString, Is.EqualTo($"{root}/contact/{uuid}/"));
        Assert.That((string?)list["next"], Is.EqualTo($"{root}/contact/?limit=1&offset=1"));
        Assert.That((string?)notification["url"], Is.EqualTo($"{root}/appointmentnotifications/{notification["uuid"]}/"));
        Assert.That((string?)notification["appointment"], Is.EqualTo($"{root}/appointment/{appointment["uuid"]}/"));
    }

    [TestCase("X-Forwarded-Proto", "javascript:alert(1)")]
    [TestCase("X-Forwarded-Proto", "")]
    [TestCase("X-Forwarded-Host", "evil.example/<script>")]
    [TestCase("X-Forwarded-Host", "a b")]
    [TestCase("X-Forwarded-For", "not an address")]
    public async Task Get_ForwardedNonsense_IsLeftAside(string header, string value)
    {
        using var api = new ApiFactory();
        using var client = api.CreateApiClient();
        await client.CreateAsync("/contact/", Bodies.Contact());
        await client.CreateAsync("/contact/", Bodies.Contact());
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        var list = await client.ReadAsync("/contact/?limit=1");

        Assert.That((string?)list["next"], Does.StartWith(client.Http.BaseAddress!.AbsoluteUri));
    }
}
