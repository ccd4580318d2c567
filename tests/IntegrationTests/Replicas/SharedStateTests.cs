using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Replicas;

/// <summary>Everything that two processes must share lies in the database.</summary>
internal sealed class SharedStateTests : ReplicaTest
{
    [Clause("contact.customer_id.at-once")]
    [Test]
    public async Task Post_ManyAtOnceTwice_EachContactGetsTheNextNumber()
    {
        const int each = 200;

        for (var round = 0; round < 2; round++)
            await ByTurnsAsync(each, (client, _) => client.CreateAsync("/contact/", Bodies.Contact()));

        var contacts = await First.ReadAsync("/contact/?limit=7000");
        var numbers = contacts["results"]!.AsArray().Select(c => (int)c!["customer_id"]!).Order();
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(10001, 2 * each)));
    }

    [Clause("appointment.notes.one-per-type")]
    [Test]
    public async Task Patch_OneNoteTypeManyTimesAtOnce_LeavesOneNote()
    {
        var appointment = await First.CreateAppointmentAsync();

        var responses = await ByTurnsAsync(
            50,
            (client, i) => client.PatchAsync($"/appointment/{appointment}/", new { notes = new[] { new { type = 1, note = $"w{i}" } } })
        );

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await First.ReadAsync($"/appointment/{appointment}/"))["notes"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Clause("patch.two-writers")]
    [Test]
    public async Task Patch_DifferentFieldsAtOnce_BothSurvive()
    {
        var path = $"/contact/{(await First.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        for (var round = 0; round < 20; round++)
        {
            var responses = await Task.WhenAll(
                First.PatchAsync(path, new { first_name = $"F{round}" }),
                Second.PatchAsync(path, new { last_name = $"L{round}" })
            );

            Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
            var contact = await Second.ReadAsync(path);
            Assert.That(((string?)contact["first_name"], (string?)contact["last_name"]), Is.EqualTo(($"F{round}", $"L{round}")));
        }
    }

    [Test]
    public async Task Get_PagesWhileRowsComeAndGo_ShowsEveryRowThatStaysOnceAndFollowsTheOthersCursors()
    {
        var staying = new List<string>();
        for (var i = 0; i < 40; i++)
            staying.Add(await First.CreateAppointmentAsync());
        using var isOver = new CancellationTokenSource();
        var comingAndGoing = Enumerable.Range(0, 4).Select(_ => ComeAndGoAsync(isOver.Token)).ToList();

        for (var round = 0; round < 5; round++)
        {
            var seen = new List<string>();
            string? next = "/appointment/?page_size=7";
            for (var page = 0; next is not null; page++)
            {
                // A cursor of the one process is followed at the other.
                var answer = await (page % 2 == 0 ? First : Second).ReadAsync(next);
                seen.AddRange(answer["results"]!.AsArray().Select(a => (string)a!["uuid"]!));
                next = (string?)answer["next"] is { } address ? new Uri(address).PathAndQuery : null;
            }

            Assert.That(seen, Is.Unique);
            Assert.That(staying, Is.SubsetOf(seen));
        }

        await isOver.CancelAsync();
        await Task.WhenAll(comingAndGoing);
    }

    private async Task ComeAndGoAsync(CancellationToken isOver)
    {
        while (!isOver.IsCancellationRequested)
        {
            var appointment = await Second.CreateAppointmentAsync();
            using var gone = await First.DeleteAsync($"/appointment/{appointment}/");
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        }
    }
}
