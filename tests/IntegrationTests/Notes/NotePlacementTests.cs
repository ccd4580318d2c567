using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notes;

/// <summary>On which appointments a note stands.</summary>
internal sealed class NotePlacementTests : ApiTest
{
    [Clause("note.appointments")]
    [Test]
    public async Task Patch_SharedNote_ChangesEverywhere()
    {
        var (here, there) = (await ScheduleAsync(), await ScheduleAsync());
        var note = await WriteAsync(type: 1, here, there);

        await Client.PatchAsync($"/appointmentnotes/{note}/", new { note = "new", type = "Secondary" });

        Assert.That(await NotesOfAsync(here), Is.EqualTo(new[] { "2 new" }));
        Assert.That(await NotesOfAsync(there), Is.EqualTo(new[] { "2 new" }));
    }

    [Clause("note.one-per-type")]
    [Test]
    public async Task Post_TypeTakenOnOneOfTwo_Returns400AndStoresNothing()
    {
        var (here, there) = (await ScheduleAsync(), await ScheduleAsync());
        await WriteAsync(type: 1, there);

        var response = await Client.PostAsync("/appointmentnotes/", new { note = "x", appointments = new[] { here, there } });

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "appointments" }));
        Assert.That(await NotesOfAsync(here), Is.Empty);
    }

    [Clause("note.one-per-type")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Update_MovedOntoATakenType_Returns400AndChangesNothing(string method)
    {
        var (here, there) = (await ScheduleAsync(), await ScheduleAsync());
        await WriteAsync(type: 1, there);
        var note = await WriteAsync(type: 1, here);

        var body = ApiClient.Json(new { note = "moved", appointments = new[] { there } });
        var response = await Client.SendAsync(new HttpMethod(method), $"/appointmentnotes/{note}/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "appointments" }));
        Assert.That(await NotesOfAsync(here), Is.EqualTo(new[] { "1 N" }));
        Assert.That(await NotesOfAsync(there), Is.EqualTo(new[] { "1 N" }));
    }

    [Clause("note.one-per-type")]
    [Test]
    public async Task Patch_RetypedToATakenType_Returns400OnType()
    {
        var here = await ScheduleAsync();
        await WriteAsync(type: 1, here);
        var note = await WriteAsync(type: 2, here);

        var response = await Client.PatchAsync($"/appointmentnotes/{note}/", new { type = 1 });

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "type" }));
        Assert.That(await NotesOfAsync(here), Is.EqualTo(new[] { "1 N", "2 N" }));
    }

    [Test]
    public async Task Patch_MovedAndRetypedAtOnce_OnlyTheResultCounts()
    {
        var (here, there) = (await ScheduleAsync(), await ScheduleAsync());
        await WriteAsync(type: 2, here); // in the way of the new type, but only where it leaves
        await WriteAsync(type: 1, there); // in the way of the old type, but only where it goes
        var note = await WriteAsync(type: 1, here);

        var response = await Client.PatchAsync($"/appointmentnotes/{note}/", new { type = 2, appointments = new[] { there } });

        await response.ReadAsync(HttpStatusCode.OK);
        Assert.That(await NotesOfAsync(here), Is.EqualTo(new[] { "2 N" }));
        Assert.That(await NotesOfAsync(there), Is.EqualTo(new[] { "1 N", "2 N" }));
    }

    [Test]
    public async Task Post_SameAppointmentTwice_StandsThereOnce()
    {
        var here = await ScheduleAsync();

        var note = await Client.CreateAsync("/appointmentnotes/", new { appointments = new[] { here, here.ToUpperInvariant() } });

        Assert.That(note["appointments"]!.AsArray().Select(a => (string?)a), Is.EqualTo(new[] { here }));
    }

    [Clause("note.appointments.unknown", "note.move", "who.foreign.body")]
    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Write_ForeignAppointment_IsAnsweredLikeAnUnknownOne(string method)
    {
        using var other = Api.CreateApiClient();
        var foreign = (string)(await other.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"]!;
        var here = await ScheduleAsync();
        var note = await WriteAsync(type: 1, here);

        var toForeign = await ErrorsAsync(here, foreign);
        var toUnknown = await ErrorsAsync(here, Guid.NewGuid().ToString());

        Assert.That(toForeign.Keys, Is.EqualTo(new[] { "appointments[1]" }));
        Assert.That(toForeign["appointments[1]"], Is.EqualTo(toUnknown["appointments[1]"]));
        Assert.That((await other.ReadAsync($"/appointment/{foreign}/"))["notes"]!.AsArray(), Is.Empty);

        async Task<IReadOnlyDictionary<string, string[]>> ErrorsAsync(params string[] appointments)
        {
            var path = method == "POST" ? "/appointmentnotes/" : $"/appointmentnotes/{note}/";
            var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json(new { type = 4, appointments }));
            return await response.ReadErrorsAsync();
        }
    }

    [Test]
    public async Task Patch_PlacedElsewhereWhileItsAppointmentGoes_IsNotLost()
    {
        for (var round = 0; round < 15; round++)
        {
            var (goes, stays) = (await ScheduleAsync(), await ScheduleAsync());
            var note = await WriteAsync(type: 1, goes);

            var moving = Client.PatchAsync($"/appointmentnotes/{note}/", new { appointments = new[] { stays } });
            var deleting = Client.DeleteAsync($"/appointment/{goes}/");

            Assert.That((await deleting).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            var moved = (await moving).StatusCode;
            Assert.That(moved, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NotFound));
            Assert.That(await NotesOfAsync(stays), Has.Length.EqualTo(moved == HttpStatusCode.OK ? 1 : 0));
        }
    }

    private async Task<string> ScheduleAsync() => (string)(await Client.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"]!;

    private async Task<string> WriteAsync(int type, params string[] appointments) =>
        (string)
            (
                await Client.CreateAsync(
                    "/appointmentnotes/",
                    new
                    {
                        note = "N",
                        type,
                        appointments,
                    }
                )
            )["uuid"]!;

    private async Task<string[]> NotesOfAsync(string appointment) =>
        [.. (await Client.ReadAsync($"/appointment/{appointment}/"))["notes"]!.AsArray().Select(n => $"{n!["type"]} {n["note"]}")];
}
