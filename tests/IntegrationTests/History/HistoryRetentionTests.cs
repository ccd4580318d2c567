using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactAppointment.IntegrationTests.History;

/// <summary>The end of what is recorded, in every organization. The test owns the clock.</summary>
internal sealed class HistoryRetentionTests
{
    [Clause("trail.retention")]
    [Test]
    public async Task Entries_PastTheirTime_EndInEveryOrganizationAndLaterOnesStay()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var api = new ApiFactory(("History:KeptFor", "10.00:00:00")) { Replace = s => s.AddSingleton<TimeProvider>(clock) };
        using var first = api.CreateApiClient();
        using var second = api.CreateApiClient();
        var old = await first.CreateAsync("/contact/", Bodies.Contact());
        var others = await second.CreateAsync("/appointment/", Bodies.Appointment());
        clock.Advance(TimeSpan.FromDays(6));
        await first.PatchAsync($"/contact/{old["id"]}/", new { company = "C" });
        Assert.That(await KindsAsync(first, $"/contact/{old["id"]}"), Is.EqualTo(new[] { "changed", "created" }));

        clock.Advance(TimeSpan.FromDays(5));

        await Eventually.TrueAsync(async () => (await KindsAsync(second, $"/appointment/{others["id"]}")).Count == 0, "the end");
        await Eventually.TrueAsync(async () => (await KindsAsync(first, $"/contact/{old["id"]}")).Count == 1, "the end");
        Assert.That(await KindsAsync(first, $"/contact/{old["id"]}"), Is.EqualTo(new[] { "changed" }));
    }

    private static async Task<IReadOnlyList<string?>> KindsAsync(ApiClient client, string path) =>
        [.. (await client.ReadAsync($"{path}/history/"))["results"]!.AsArray().Select(e => (string?)e!["kind"])];
}
