using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notes;

internal sealed class NoteFieldsTests : ApiTest
{
    [Clause(
        "note.note",
        "note.type",
        "note.type.text",
        "note.type_display",
        "note.on-none",
        "note.calls",
        "choice.display-text",
        "differs.notes"
    )]
    [TestCase("{}", "", 1, "Primary")]
    [TestCase("""{"note":" text ","type":2}""", "text", 2, "Secondary")]
    [TestCase("""{"type":"3"}""", "", 3, "OOO Reason")]
    [TestCase("""{"type":"OOO Note","type_display":"x","id":9,"uuid":"x"}""", "", 4, "OOO Note")]
    public async Task Post_NoteAndType_AreShown(string body, string note, int type, string display)
    {
        var response = await Client.PostAsync("/appointmentnotes/", body);

        var created = await response.ReadAsync(HttpStatusCode.Created);
        Assert.That((string?)created["note"], Is.EqualTo(note));
        Assert.That((int)created["type"]!, Is.EqualTo(type));
        Assert.That((string?)created["type_display"], Is.EqualTo(display));
        Assert.That(created["appointments"]!.AsArray(), Is.Empty);
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(response.Headers.Location!.AbsoluteUri), created));
    }

    [Clause("note.type", "note.note", "note.appointments.unknown", "choice.exact", "text.null")]
    [TestCase("""{"type":0}""", "type")]
    [TestCase("""{"type":5}""", "type")]
    [TestCase("""{"type":""}""", "type")]
    [TestCase("""{"type":null}""", "type")]
    [TestCase("""{"type":"ooo note"}""", "type")]
    [TestCase("""{"type":[1]}""", "type")]
    [TestCase("""{"note":null}""", "note")]
    [TestCase("""{"note":1}""", "note")]
    [TestCase("""{"appointments":null}""", "appointments")]
    [TestCase("""{"appointments":"x"}""", "appointments")]
    [TestCase("""{"appointments":[1]}""", "appointments[0]")]
    [TestCase("""{"appointments":["0199f4a0-4444-7000-8000-000000000001"]}""", "appointments[0]")]
    public async Task Post_BadValue_Returns400NamingTheFieldAndStoresNothing(string body, string field)
    {
        var response = await Client.PostAsync("/appointmentnotes/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Is.Empty);
    }

    [Clause("note.calls", "put.replaces")]
    [Test]
    public async Task Put_EmptyBody_ResetsEverything()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var before = await CreateOnAsync(appointment);

        var response = await Client.PutAsync($"/appointmentnotes/{before["uuid"]}/", "{}");

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)after["note"], Is.Empty);
        Assert.That((int)after["type"]!, Is.EqualTo(1));
        Assert.That(after["appointments"]!.AsArray(), Is.Empty);
        Assert.That((string?)after["uuid"], Is.EqualTo((string?)before["uuid"]));
    }

    [Clause("note.calls", "patch.merge")]
    [Test]
    public async Task Patch_OneField_KeepsTheOthers()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var before = await CreateOnAsync(appointment);

        var response = await Client.PatchAsync($"/appointmentnotes/{before["id"]}/", new { note = "new" });

        var after = (await response.ReadAsync(HttpStatusCode.OK)).AsObject();
        var changed = after.Where(field => !JsonNode.DeepEquals(field.Value, before[field.Key])).Select(field => field.Key);
        Assert.That(changed, Is.EqualTo(new[] { "note" }));
    }

    [Clause("note.calls")]
    [Test]
    public async Task Delete_Twice_Returns204And404AndTakesItOffItsAppointment()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var note = await CreateOnAsync(appointment);

        var first = await Client.DeleteAsync($"/appointmentnotes/{note["id"]}/");
        var second = await Client.DeleteAsync($"/appointmentnotes/{note["uuid"]}/");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await second.ReadProblemAsync(HttpStatusCode.NotFound);
        Assert.That((await Client.ReadAsync($"/appointment/{appointment["uuid"]}/"))["notes"]!.AsArray(), Is.Empty);
    }

    [Clause("note.calls", "note.list", "note.list.page_size", "differs.notes")]
    [Test]
    public async Task Get_List_IsAPlainArrayByIdOrCursorPages()
    {
        var ids = new List<int>();
        for (var i = 0; i < 5; i++)
            ids.Add((int)(await Client.CreateAsync("/appointmentnotes/", new { note = $"n{i}" }))["id"]!);

        var plain = await Client.ReadAsync("/appointmentnotes/");
        var pages = await Client.FollowAsync("/appointmentnotes/?page_size=2", "next");

        Assert.That(plain.AsArray().Select(n => (int)n!["id"]!), Is.EqualTo(ids));
        Assert.That(pages.SelectMany(p => p.Ids()), Is.EqualTo(ids));
        Assert.That(pages, Has.Count.EqualTo(3));
    }

    private Task<JsonNode> CreateOnAsync(JsonNode appointment) =>
        Client.CreateAsync(
            "/appointmentnotes/",
            new
            {
                note = "N",
                type = 3,
                appointments = new[] { appointment["uuid"] },
            }
        );
}
