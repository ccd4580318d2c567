using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Bins;

/// <summary>Notes that stand on several appointments, while one or the other lies in the bin.</summary>
[Clause("bin.restore")]
internal sealed class BinnedNoteTests : ApiTest
{
    [Test]
    public async Task Restore_NoteOfSeveralAppointments_StandsWhereThereIsNoOtherOfItsType()
    {
        var first = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var second = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var third = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var note = await Client.CreateAsync(
            "/appointmentnotes/",
            new { note = "shared", appointments = new[] { (string)first["uuid"]!, (string)second["uuid"]!, (string)third["uuid"]! } }
        );
        await Client.DeleteAsync($"/appointmentnotes/{note["id"]}/");
        await Client.CreateAsync("/appointmentnotes/", new { note = "newer", appointments = new[] { (string)second["uuid"]! } });
        await Client.DeleteAsync($"/appointment/{third["id"]}/");

        var restored = await (await Client.SendAsync(HttpMethod.Post, $"/appointmentnotes/{note["id"]}/restore/")).ReadAsync(
            HttpStatusCode.OK
        );

        Assert.That(restored["appointments"]!.AsArray().Select(a => (string?)a), Is.EqualTo(new[] { (string?)first["uuid"] }));
        var shown = await Client.ReadAsync($"/appointment/{second["id"]}/");
        Assert.That(shown["notes"]!.AsArray().Select(n => (string?)n!["note"]), Is.EqualTo(new[] { "newer" }));
    }

    [Test]
    public async Task Restore_NoteAndOneOfItsAppointments_StandsOnBothAgain([Values] bool noteFirst)
    {
        var (first, second) = (await Client.CreateAppointmentAsync(), await Client.CreateAppointmentAsync());
        var note = $"/appointmentnotes/{await NoteAsync(first, second)}/";
        await Client.DeleteAsync(note);
        await Client.DeleteAsync($"/appointment/{first}/");

        foreach (var path in noteFirst ? [note, $"/appointment/{first}/"] : new[] { $"/appointment/{first}/", note })
            await RestoreAsync(path);

        var standsOn = (await Client.ReadAsync(note))["appointments"]!.AsArray();
        Assert.That(standsOn.Select(a => (string?)a), Is.EquivalentTo(new[] { first, second }));
        foreach (var appointment in new[] { first, second })
            Assert.That(await NotesOfAsync(appointment), Is.EqualTo(new[] { "shared" }));
    }

    [Test]
    public async Task Restore_AppointmentWhoseNoteIsOfAnotherTypeByNow_HasItAsThat()
    {
        var (first, second) = (await Client.CreateAppointmentAsync(), await Client.CreateAppointmentAsync());
        var note = await NoteAsync(first, second);
        await Client.DeleteAsync($"/appointment/{first}/");
        await (await Client.PatchAsync($"/appointmentnotes/{note}/", new { type = 2 })).ReadAsync(HttpStatusCode.OK);

        await RestoreAsync($"/appointment/{first}/");

        var shown = await Client.ReadAsync($"/appointment/{first}/");
        Assert.That((int?)shown["notes"]![0]!["type"], Is.EqualTo(2));
        await Client.CreateAsync("/appointmentnotes/", new { note = "of the first type", appointments = new[] { first } });
        Assert.That(await NotesOfAsync(first), Is.EquivalentTo(new[] { "shared", "of the first type" }));
    }

    [Test]
    public async Task Delete_NoteOfAnAppointmentInTheBin_ComesBackWithoutIt()
    {
        var (first, second) = (await Client.CreateAppointmentAsync(), await Client.CreateAppointmentAsync());
        var note = await NoteAsync(first, second);
        await Client.DeleteAsync($"/appointment/{first}/");
        await Client.DeleteAsync($"/appointmentnotes/{note}/");

        await RestoreAsync($"/appointment/{first}/");

        Assert.That(await NotesOfAsync(first), Is.Empty);
        await RestoreAsync($"/appointmentnotes/{note}/");
        Assert.That(await NotesOfAsync(first), Is.EqualTo(new[] { "shared" }));
    }

    [Test]
    public async Task Restore_AppointmentsInTheOrderOfTheirDeletion_HaveTheirNoteAgain()
    {
        var (first, second) = (await Client.CreateAppointmentAsync(), await Client.CreateAppointmentAsync());
        var note = await NoteAsync(first, second);
        foreach (var appointment in new[] { first, second })
            await Client.DeleteAsync($"/appointment/{appointment}/");

        foreach (var appointment in new[] { first, second })
            await RestoreAsync($"/appointment/{appointment}/");

        foreach (var appointment in new[] { first, second })
            Assert.That(await NotesOfAsync(appointment), Is.EqualTo(new[] { "shared" }));
        var standsOn = (await Client.ReadAsync($"/appointmentnotes/{note}/"))["appointments"]!.AsArray();
        Assert.That(standsOn.Select(a => (string?)a), Is.EquivalentTo(new[] { first, second }));
    }

    [Test]
    public async Task Restore_NoteAndAppointmentAtOnce_BelongTogetherAgain([Values(1, 2, 3, 4, 5)] int round)
    {
        var appointment = await Client.CreateAppointmentAsync();
        var note = await NoteAsync(appointment);
        await Client.DeleteAsync($"/appointmentnotes/{note}/");
        await Client.DeleteAsync($"/appointment/{appointment}/");

        await Task.WhenAll(RestoreAsync($"/appointmentnotes/{note}/"), RestoreAsync($"/appointment/{appointment}/"));

        Assert.That(await NotesOfAsync(appointment), Is.EqualTo(new[] { "shared" }), $"{round}");
    }

    [Test]
    public async Task Restore_WhileTheNoteIsRetyped_HasItAsWhatItIs([Values(1, 2, 3, 4, 5)] int round)
    {
        var (first, second) = (await Client.CreateAppointmentAsync(), await Client.CreateAppointmentAsync());
        var note = await NoteAsync(first, second);
        await Client.DeleteAsync($"/appointment/{first}/");

        await Task.WhenAll(RestoreAsync($"/appointment/{first}/"), Client.PatchAsync($"/appointmentnotes/{note}/", new { type = 2 }));

        var shown = await Client.ReadAsync($"/appointment/{first}/");
        var type = (int?)(await Client.ReadAsync($"/appointmentnotes/{note}/"))["type"];
        Assert.That((int?)shown["notes"]![0]!["type"], Is.EqualTo(type), $"{round}");
    }

    private async Task<string> NoteAsync(params string[] appointments) =>
        (string)(await Client.CreateAsync("/appointmentnotes/", new { note = "shared", appointments }))["uuid"]!;

    private async Task RestoreAsync(string path) =>
        await (await Client.SendAsync(HttpMethod.Post, $"{path}restore/")).ReadAsync(HttpStatusCode.OK);

    private async Task<IEnumerable<string?>> NotesOfAsync(string appointment) =>
        (await Client.ReadAsync($"/appointment/{appointment}/"))["notes"]!.AsArray().Select(n => (string?)n!["note"]);
}
