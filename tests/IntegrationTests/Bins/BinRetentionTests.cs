using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.IntegrationTests.Bins;

/// <summary>The end of what lies in the bin, in every organization. The test owns the clock.</summary>
internal sealed class BinRetentionTests
{
    [Clause("bin.retention")]
    [Test]
    public async Task Bin_PastItsTime_IsEmptiedInEveryOrganizationAndTheRestStays()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var api = new ApiFactory(("Bin:KeptFor", "10.00:00:00")) { Replace = s => s.AddSingleton<TimeProvider>(clock) };
        using var first = api.CreateApiClient();
        using var second = api.CreateApiClient();
        var old = await first.CreateAsync("/contact/", Bodies.Contact());
        var other = await second.CreateAsync("/appointment/", Bodies.Appointment());
        await second.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(other["uuid"]));
        await first.DeleteAsync($"/contact/{old["id"]}/");
        await second.DeleteAsync($"/appointment/{other["id"]}/");
        clock.Advance(TimeSpan.FromDays(6));
        var late = await first.CreateAsync("/contact/", Bodies.Contact());
        await first.DeleteAsync($"/contact/{late["id"]}/");
        Assert.That(await CountAsync(first, "/contact/"), Is.EqualTo(2));

        clock.Advance(TimeSpan.FromDays(5));

        await Eventually.TrueAsync(async () => await CountAsync(first, "/contact/") == 1, "the end");
        await Eventually.TrueAsync(async () => await CountAsync(second, "/appointmentdrivingtimes/") == 0, "the end");
        var gone = await first.SendAsync(HttpMethod.Post, $"/contact/{old["id"]}/restore/");
        await gone.ReadProblemAsync(HttpStatusCode.NotFound);
        await (await first.SendAsync(HttpMethod.Post, $"/contact/{late["id"]}/restore/")).ReadAsync(HttpStatusCode.OK);
        Assert.That((await first.ReadAsync($"/contact/{old["uuid"]}/history/"))["results"]!.AsArray(), Has.Count.EqualTo(2));
    }

    private static async Task<int> CountAsync(ApiClient client, string path)
    {
        var answer = await client.ReadAsync($"{path}?deleted=true");
        return (answer as System.Text.Json.Nodes.JsonArray ?? answer["results"]!.AsArray()).Count;
    }
}
