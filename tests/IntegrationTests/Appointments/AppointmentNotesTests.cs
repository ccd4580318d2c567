using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

internal sealed class AppointmentNotesTests : ApiTest
{
    private const string TwoNotes = """{"notes":[{"type":2,"note":"second"},{"note":"first"}]}""";

    [Clause("appointment.notes", "appointment.notes.create", "appointment.notes.defaults")]
    [Test]
    public async Task Post_Notes_AreMadeAndOrderedByType()
    {
        var appointment = await CreateAsync(TwoNotes);

        Assert.That(Texts(appointment), Is.EqualTo(new[] { "1 first", "2 second" }));
        Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Has.Count.EqualTo(2));
    }

    [Clause("appointment.notes.patch")]
    [TestCase("""{"notes":[{"type":2,"note":"new"}]}""", new[] { "1 first", "2 new" })]
    [TestCase("""{"notes":[{"type":"OOO Reason","note":"third"}]}""", new[] { "1 first", "2 second", "3 third" })]
    [TestCase("""{"notes":[{"type":"2"}]}""", new[] { "1 first", "2 second" })]
    [TestCase("""{"notes":[]}""", new[] { "1 first", "2 second" })]
    [TestCase("""{"name":"x"}""", new[] { "1 first", "2 second" })]
    public async Task Patch_Notes_AreMergedByType(string body, string[] expected)
    {
        var before = await CreateAsync(TwoNotes);

        var response = await Client.PatchAsync($"/appointment/{before["uuid"]}/", body);

        Assert.That(Texts(await response.ReadAsync(HttpStatusCode.OK)), Is.EqualTo(expected));
        Assert.That(Texts(await Client.ReadAsync($"/appointment/{before["uuid"]}/")), Is.EqualTo(expected));
    }

    [Clause("appointment.notes.put")]
    [TestCase("""[{"type":2,"note":"new"},{"type":4,"note":"fourth"}]""", new[] { "2 new", "4 fourth" })]
    [TestCase("[]", new string[0])]
    public async Task Put_WithNotes_ReplacesThem(string notes, string[] expected)
    {
        var before = await CreateAsync(TwoNotes);

        var response = await Client.PutAsync($"/appointment/{before["uuid"]}/", Bodies.Appointment(("notes", JsonNode.Parse(notes))));

        Assert.That(Texts(await response.ReadAsync(HttpStatusCode.OK)), Is.EqualTo(expected));
        Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Has.Count.EqualTo(expected.Length));
    }

    [Clause("put.keeps.notes")]
    [Test]
    public async Task Put_WithoutNotes_KeepsThem()
    {
        var before = await CreateAsync(TwoNotes);

        var response = await Client.PutAsync($"/appointment/{before["uuid"]}/", Bodies.Appointment());

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That(JsonNode.DeepEquals(after["notes"], before["notes"]), after.ToString());
    }

    [Test]
    public async Task Put_NotesOfAShared_ChangesItEverywhereAndDroppingKeepsItElsewhere()
    {
        var (here, there) = (await CreateAsync("{}"), await CreateAsync("{}"));
        await Client.CreateAsync("/appointmentnotes/", new { note = "shared", appointments = new[] { here["uuid"], there["uuid"] } });

        await Client.PutAsync($"/appointment/{here["uuid"]}/", Bodies.Appointment(("notes", new[] { new { note = "changed" } })));
        var changed = Texts(await Client.ReadAsync($"/appointment/{there["uuid"]}/")).ToList();
        await Client.PutAsync($"/appointment/{here["uuid"]}/", Bodies.Appointment(("notes", new JsonArray())));

        Assert.That(changed, Is.EqualTo(new[] { "1 changed" }));
        Assert.That(Texts(await Client.ReadAsync($"/appointment/{here["uuid"]}/")), Is.Empty);
        Assert.That(Texts(await Client.ReadAsync($"/appointment/{there["uuid"]}/")), Is.EqualTo(changed));
    }

    [Clause("appointment.notes.id")]
    [Test]
    public async Task Patch_NestedIdOfAnotherAppointmentsNote_IsIgnored()
    {
        var (here, there) = (await CreateAsync(TwoNotes), await CreateAsync(TwoNotes));
        var foreignId = there["notes"]![0]!["id"]!.DeepClone();

        var body = new
        {
            notes = new[]
            {
                new
                {
                    id = foreignId,
                    type = 1,
                    note = "mine",
                },
            },
        };
        var response = await Client.PatchAsync($"/appointment/{here["uuid"]}/", body);

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That(Texts(after), Is.EqualTo(new[] { "1 mine", "2 second" }));
        Assert.That((int)after["notes"]![0]!["id"]!, Is.EqualTo((int)here["notes"]![0]!["id"]!));
        Assert.That(Texts(await Client.ReadAsync($"/appointment/{there["uuid"]}/")), Is.EqualTo(new[] { "1 first", "2 second" }));
    }

    [Clause("appointment.notes.one-per-type", "errors.path")]
    [TestCase("""[{"type":1},{"type":"Primary"}]""", "notes[1].type")]
    [TestCase("""[{},{"type":2},{}]""", "notes[2].type")]
    [TestCase("""[{"type":5}]""", "notes[0].type")]
    [TestCase("""[{"type":"primary"}]""", "notes[0].type")]
    [TestCase("""[{"type":null}]""", "notes[0].type")]
    [TestCase("""[{"type":1.5}]""", "notes[0].type")]
    [TestCase("""[{},{"type":2,"note":null}]""", "notes[1].note")]
    [TestCase("""[{"note":7}]""", "notes[0].note")]
    [TestCase("""[null]""", "notes[0]")]
    [TestCase("""{}""", "notes")]
    public async Task Post_BadNotes_Returns400NamingTheFieldAndStoresNothing(string notes, string field)
    {
        var response = await Client.PostAsync("/appointment/", Bodies.Appointment(("notes", JsonNode.Parse(notes))));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That((await Client.ReadAsync("/appointment/")).Ids(), Is.Empty);
        Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Is.Empty);
    }

    private static IEnumerable<string> Texts(JsonNode appointment) =>
        appointment["notes"]!.AsArray().Select(n => $"{n!["type"]} {n["note"]}");

    private Task<JsonNode> CreateAsync(string extra) =>
        Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment([.. JsonNode.Parse(extra)!.AsObject().Select(f => (f.Key, (object?)f.Value))])
        );
}
