using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

/// <summary>Many writers of the notes of one appointment at the same time.</summary>
internal sealed class NoteWritersTests : ApiTest
{
    private const int Writers = 50;

    [Clause("appointment.notes.one-per-type")]
    [Test]
    public async Task Patch_ManyWritersOfOneNoteType_LeaveExactlyOneNote()
    {
        var path = await CreateAsync();

        var responses = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(i => Client.PatchAsync(path, new { notes = new[] { new { type = 1, note = $"w{i}" } } }))
        );

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        await AssertOneNoteAsync(path);
    }

    [Clause("appointment.notes.one-per-type", "note.one-per-type")]
    [Test]
    public async Task Write_ByBothRoadsAtOnce_LeavesExactlyOneNoteAndNoServerError()
    {
        var path = await CreateAsync();
        var uuid = path.Split('/')[2];

        var responses = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(i =>
                    i % 2 == 0
                        ? Client.PatchAsync(path, new { notes = new[] { new { type = 1, note = $"w{i}" } } })
                        : Client.PostAsync("/appointmentnotes/", new { note = $"w{i}", appointments = new[] { uuid } })
                )
        );

        foreach (var refused in responses.Where(r => !r.IsSuccessStatusCode))
            Assert.That((await refused.ReadErrorsAsync()).Keys, Is.SubsetOf(new[] { "appointments", "appointments[0]" }));
        Assert.That(responses.Count(r => r.StatusCode == HttpStatusCode.Created), Is.LessThanOrEqualTo(1));
        await AssertOneNoteAsync(path);
    }

    [Clause("patch.two-writers")]
    [Test]
    public async Task Patch_WritersOfDifferentFieldsAndNoteTypes_AllSurvive()
    {
        var path = await CreateAsync();
        string[] bodies =
        [
            """{"name":"N"}""",
            """{"summary":"S"}""",
            """{"address":"A"}""",
            """{"type":["T"]}""",
            """{"start_date":"2026-05-04T08:00:00Z"}""",
            """{"end_date":"2026-05-04T11:00:00Z"}""",
            .. Enumerable.Range(1, 4).Select(type => $$"""{"notes":[{"type":{{type}},"note":"n{{type}}"}]}"""),
        ];

        var responses = await Task.WhenAll(bodies.Select(body => Client.PatchAsync(path, body)));

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        var appointment = await Client.ReadAsync(path);
        var texts = new[] { "name", "summary", "address", "start_date", "end_date" }.Select(f => (string?)appointment[f]);
        Assert.That(texts, Is.EqualTo(new[] { "N", "S", "A", "2026-05-04T08:00:00Z", "2026-05-04T11:00:00Z" }));
        Assert.That((string?)appointment["type"]![0], Is.EqualTo("T"));
        var notes = appointment["notes"]!.AsArray().Select(n => (string?)n!["note"]);
        Assert.That(notes, Is.EqualTo(new[] { "n1", "n2", "n3", "n4" }));
    }

    private async Task<string> CreateAsync() =>
        $"/appointment/{(await Client.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"]}/";

    private async Task AssertOneNoteAsync(string path)
    {
        Assert.That((await Client.ReadAsync(path))["notes"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Has.Count.EqualTo(1), "no note without an appointment");
    }
}
