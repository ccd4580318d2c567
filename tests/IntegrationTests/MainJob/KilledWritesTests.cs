using System.Collections.Concurrent;
using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.MainJob;

/// <summary>Whatever was answered with success before a crash is there after it.</summary>
internal sealed class KilledWritesTests
{
    private const int Writers = 8;

    [TestCase(50)]
    public Task Kill_DuringManyWrites_LosesNothingThatWasAnswered(int answers) => KillAfterAsync(answers);

    [Test, Category("Soak")]
    public async Task Kill_DuringManyWritesManyTimes_LosesNothingThatWasAnswered()
    {
        for (var round = 0; round < 20; round++)
            await KillAfterAsync(10 + 17 * round);
    }

    private static async Task KillAfterAsync(int answers)
    {
        using var data = new TempFolder();
        var organization = Guid.CreateVersion7();
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();

        var answered = new ConcurrentBag<string>();
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteUntilKilledAsync(service, organization, answered)).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(answered.Count >= answers), $"{answers} answers");
        await service.KillAsync();
        await Task.WhenAll(writers);
        await service.StartAsync();

        using var client = service.CreateApiClient(organization);
        var stored = (await client.ReadAsync("/contact/?limit=7000"))["results"]!.AsArray();
        Assert.That(answered, Is.SubsetOf(stored.Select(c => (string)c!["uuid"]!)));
        Assert.That(stored.Select(c => (int)c!["customer_id"]!), Is.Unique);
        if (TestStore.Current is SqliteTestStore)
            Assert.That(await new TestDatabase(data.Path).ScalarAsync("PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    private static async Task WriteUntilKilledAsync(PublishedService service, Guid organization, ConcurrentBag<string> answered)
    {
        using var client = service.CreateApiClient(organization);
        try
        {
            while (true)
            {
                using var response = await client.PostAsync("/contact/", new { workflowlevel1_uuids = Array.Empty<Guid>() });
                answered.Add((string)(await response.ReadAsync(HttpStatusCode.Created))["uuid"]!);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Killed.
        }
    }
}
