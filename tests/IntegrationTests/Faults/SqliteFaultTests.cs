using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace ContactAppointment.IntegrationTests.Faults;

/// <summary>An SQLite file that somebody else holds, and a disk without room: callers are told to come again, and the same process goes on.</summary>
[SqliteOnly]
[Clause("errors.problem")]
[Clause("personal.log")]
internal sealed class SqliteFaultTests
{
    private const string Canary = "Kanarienvogel";

    [Test]
    public async Task Post_DiskIsFull_Is503UntilThereIsRoomAndLosesNothing()
    {
        using var data = new TempFolder();
        using var disk = SmallDisk.Mount(megabytes: 32, at: data.Path);
        await using var service = new PublishedService(data.Path);
        await service.StartAsync();
        using var client = service.CreateApiClient();
        var answered = new List<string>();
        disk.Fill();

        var refused = await Eventually.GetAsync(
            async () =>
            {
                var answer = await PostAsync();
                if (answer.StatusCode != HttpStatusCode.Created)
                    return answer;
                answered.Add((string)(await answer.ReadAsync(HttpStatusCode.Created))["uuid"]!);
                return null;
            },
            "the last free page"
        );
        await AssertToldAsync(refused);
        Assert.That((int)(await client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(answered.Count), "reading goes on");

        disk.Free();
        var back = await Eventually.GetAsync(
            async () => await PostAsync() is { StatusCode: HttpStatusCode.Created } created ? created : null,
            "a write that has room"
        );
        answered.Add((string)(await back.ReadAsync(HttpStatusCode.Created))["uuid"]!);
        var stored = (await client.ReadAsync("/contact/?limit=7000"))["results"]!.AsArray().Select(c => (string)c!["uuid"]!);
        Assert.That(stored, Is.EquivalentTo(answered));
        Assert.That(await new TestDatabase(data.Path).ScalarAsync("PRAGMA integrity_check"), Is.EqualTo("ok"));
        Assert.That(service.Output, Does.Not.Contain("request failed"), "nothing is taken for a mistake of the service's own");
        await service.StopAsync();

        Task<HttpResponseMessage> PostAsync() => client.PostAsync("/contact/", Bodies.Contact(("notes", new string('x', 8000))));
    }

    [Test]
    public async Task Post_AnotherProcessHoldsTheFile_Is503AndSucceedsAfterwards()
    {
        using var data = new TempFolder();
        await using var service = new PublishedService(data.Path, ("ConnectionStrings:Default", "Default Timeout=1"));
        await service.StartAsync();
        using var client = service.CreateApiClient();
        await client.CreateAsync("/contact/", Bodies.Contact());
        await using var other = new SqliteConnection($"Data Source={data.Below("contacts.db")};Pooling=false");
        await other.OpenAsync();
        await using (var held = new SqliteCommand("BEGIN IMMEDIATE", other))
            await held.ExecuteNonQueryAsync();

        await AssertToldAsync(await client.PostAsync("/contact/", Bodies.Contact(("first_name", Canary))));
        await client.ReadAsync("/contact/"); // readers wait for no writer

        await using (var over = new SqliteCommand("ROLLBACK", other))
            await over.ExecuteNonQueryAsync();
        await client.CreateAsync("/contact/", Bodies.Contact());
        Assert.That((int)(await client.ReadAsync("/contact/"))["count"]!, Is.EqualTo(2));
        Assert.That(service.Output, Does.Contain("could not serve").And.Not.Contain(Canary).IgnoreCase);
    }

    private static async Task AssertToldAsync(HttpResponseMessage answer)
    {
        await answer.ReadProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }
}
