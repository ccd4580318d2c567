using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

/// <summary>Many writers who have all seen the same state.</summary>
internal sealed class RacingWritersTests : ApiTest
{
    private const int Writers = 100;

    [Clause("etag.if-match", "status.412")]
    [TestCase("/contact/", "last_name")]
    [TestCase("/appointment/", "summary")]
    [TestCase("/organizationsettings/", "name")]
    public async Task Patch_ManyAtOnceOnTheSameState_OneSucceedsAndTheOthersAreTold(string collection, string field)
    {
        var path = collection switch
        {
            "/contact/" => $"{collection}{(await Client.CreateAsync(collection, Bodies.Contact()))["uuid"]}/",
            "/appointment/" => $"{collection}{(await Client.CreateAsync(collection, Bodies.Appointment()))["uuid"]}/",
            _ => collection,
        };
        var seen = await Client.TagOfAsync(path);

        var answers = await Task.WhenAll(
            Enumerable.Range(1, Writers).Select(i => Client.PatchIfAsync(path, Bodies.Single(field, $"\"Writer {i}\""), seen))
        );

        var told = answers.Where(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ToList();
        var winner = answers.Except(told).ToList();
        Assert.That((winner.Count, told.Count), Is.EqualTo((1, Writers - 1)));
        var written = await winner[0].ReadAsync(HttpStatusCode.OK);
        Assert.That((await Client.ReadAsync(path)).ToJsonString(), Is.EqualTo(written.ToJsonString()));
    }

    [Clause("etag.if-match")]
    [Test]
    public async Task Delete_ManyAtOnceOnTheSameState_OneSucceeds()
    {
        var path = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        var seen = await Client.TagOfAsync(path);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Client.SendAsync(HttpMethod.Delete, path, content: null, ("If-Match", seen)))
        );

        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.NoContent), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.NotFound), Is.EqualTo(answers.Length - 1));
    }
}
