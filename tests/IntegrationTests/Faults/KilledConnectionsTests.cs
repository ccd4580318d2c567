using System.Collections.Concurrent;
using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using ContactAppointment.IntegrationTests.Infrastructure.Stores;

namespace ContactAppointment.IntegrationTests.Faults;

/// <summary>
/// A PostgreSQL that ends connections in the middle of whatever they do. Writers who repeat what was answered 503 with the same
/// <c>Idempotency-Key</c> end up with each change once, and whole.
/// </summary>
[PostgreSqlOnly]
internal sealed class KilledConnectionsTests
{
    private const int Writers = 8;
    private const int PerWriter = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5); // a key may stay reserved for a minute

    [Test]
    [Clause("idempotency.repeat")]
    public async Task Post_ConnectionsAreEndedAllTheTime_DoesEachWriteOnceAndWhole()
    {
        using var data = new TempFolder();
        await using var server = await OwnPostgreSql.StartAsync();
        await using var service = new PublishedService(data.Path, server.Settings);
        await service.StartAsync();
        using var client = service.CreateApiClient();
        await client.CreateAppointmentAsync();
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAllAsync(client, answers)));
        using (var timer = new PeriodicTimer(Pause))
            while (!writing.IsCompleted && answers.GetValueOrDefault(HttpStatusCode.Created) < Writers * PerWriter * 3 / 4)
            {
                await server.EndConnectionsAsync(atMost: 1);
                await timer.WaitForNextTickAsync();
            }

        var written = (await writing).SelectMany(all => all).ToList();

        Figures.Tell($"Killed connections: {string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{(int)a.Key}: {a.Value}"))}");
        Assert.That(
            answers.Keys,
            Is.SubsetOf(new[] { HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable, HttpStatusCode.Conflict })
        );
        Assert.That(answers.GetValueOrDefault(HttpStatusCode.ServiceUnavailable), Is.Positive, "some were hit");
        var stored = await server.ColumnAsync("SELECT uuid FROM appointments WHERE name <> ''");
        Assert.That(stored, Is.EquivalentTo(written), "each once");
        var notes = await server.ColumnAsync(
            "SELECT COUNT(p.note_id) FROM appointments a LEFT JOIN note_placements p ON p.appointment_id = a.id WHERE a.name <> '' GROUP BY a.id"
        );
        Assert.That(notes, Is.All.EqualTo("2"), "and whole");
        Assert.That(await server.CountAsync("appointment_notes"), Is.EqualTo(2 * written.Count));
    }

    private static async Task<IReadOnlyList<string>> WriteAllAsync(ApiClient client, ConcurrentDictionary<HttpStatusCode, int> answers)
    {
        var written = new List<string>();
        for (var i = 0; i < PerWriter; i++)
        {
            var key = $"{Guid.NewGuid()}";
            var body = Bodies.Appointment(
                ("name", key),
                ("notes", new[] { new { note = "one", type = 1 }, new { note = "two", type = 2 } })
            );
            var answer = await Eventually.GetAsync(
                async () =>
                {
                    var answer = await client.SendAsync(HttpMethod.Post, "/appointment/", ApiClient.Json(body), ("Idempotency-Key", key));
                    answers.AddOrUpdate(answer.StatusCode, 1, (_, n) => n + 1);
                    return answer.StatusCode == HttpStatusCode.Created ? answer : null;
                },
                "201",
                Deadline
            );
            written.Add((string)(await answer.ReadAsync(HttpStatusCode.Created))["uuid"]!);
        }

        return written;
    }
}
