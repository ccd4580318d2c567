using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>Keys of objects and entries of lists inside a body.</summary>
internal sealed class NestedFieldTests : ApiTest
{
    [TestCase("contact", "addresses", """{"city":"Ulm"}""")]
    [TestCase("contact", "emails", """{"email":"a@example.com"}""")]
    [TestCase("contact", "phones", """{"number":"110"}""")]
    [TestCase("appointment", "notes", """{"note":"N","type":1}""")]
    [Clause("body.nested-unknown")]
    public async Task Write_UnknownNestedKeys_AreIgnored(string collection, string list, string item)
    {
        var entry = JsonNode.Parse(item)!.AsObject();
        (entry["colour"], entry["uuid"], entry["deep"]) = (5, new JsonArray(), new JsonObject { ["type"] = 1 });
        var body = Smallest(collection);
        body[list] = new JsonArray(entry.DeepClone());

        var made = await Client.CreateAsync($"/{collection}/", body);
        var path = $"/{collection}/{made["uuid"]}/";
        var put = await (await Client.PutAsync(path, body)).ReadAsync(HttpStatusCode.OK);
        var patch = new JsonObject { [list] = new JsonArray(entry.DeepClone()) };
        var patched = await (await Client.PatchAsync(path, patch)).ReadAsync(HttpStatusCode.OK);

        foreach (var answer in new[] { made, put, patched })
        {
            var shown = answer[list]!.AsArray().Single()!.AsObject();
            shown.Remove("id");
            Assert.That(JsonNode.DeepEquals(shown, JsonNode.Parse(item)), shown.ToJsonString());
        }
    }

    [TestCase("contact", "addresses", "[null]", "addresses[0]")]
    [TestCase("contact", "addresses", """[{},{"street":null}]""", "addresses[1].street")]
    [TestCase("contact", "emails", """[{"email":null}]""", "emails[0].email")]
    [TestCase("contact", "emails", """[{"type":"office"}]""", "emails[0].email")]
    [TestCase("contact", "phones", """[{"number":"110"},{}]""", "phones[1].number")]
    [TestCase("contact", "phones", "[null]", "phones[0]")]
    [TestCase("contact", "siteprofile_uuids", "[null]", "siteprofile_uuids[0]")]
    [TestCase("appointment", "type", "[null]", "type[0]")]
    [TestCase("appointment", "invitee_uuids", """["0199f4a0-1111-7000-8000-000000000001",null]""", "invitee_uuids[1]")]
    [TestCase("appointment", "notes", "[null]", "notes[0]")]
    [TestCase("appointment", "notes", """[{"note":null}]""", "notes[0].note")]
    [TestCase("appointment", "notes", """[{"type":null}]""", "notes[0].type")]
    [TestCase("appointmentnotes", "appointments", "[null]", "appointments[0]")]
    [Clause("text.null", "errors.path")]
    public async Task Write_NullWhereSomethingMustBe_Returns400OnItsPath(string collection, string field, string json, string path)
    {
        var made = await Client.CreateAsync($"/{collection}/", Smallest(collection));
        var body = Smallest(collection);
        body[field] = JsonNode.Parse(json);
        var own = $"/{collection}/{made["uuid"]}/";
        HttpResponseMessage[] responses =
        [
            await Client.PostAsync($"/{collection}/", body),
            await Client.PutAsync(own, body),
            await Client.PatchAsync(own, Bodies.Single(field, json)),
        ];

        foreach (var response in responses)
            Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { path }));
    }

    [TestCase("title", "Mr.", "mr")]
    [TestCase("title", "Family", "family")]
    [TestCase("customer_type", "Company", "company")]
    [Clause("choice.display-text", "contact.title.display-text", "contact.customer_type.display-text")]
    public async Task Write_DisplayTextWhereItIsTaken_MeansTheChoice(string field, string text, string value)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact((field, text)));

        Assert.That(((string?)contact[field], (string?)contact[$"{field}_display"]), Is.EqualTo((value, text)));
    }

    [TestCase("contact", "title", "\"mr.\"", "title")]
    [TestCase("contact", "title", "\"MR\"", "title")]
    [TestCase("contact", "customer_type", "\"COMPANY\"", "customer_type")]
    [TestCase("contact", "addresses", """[{"type":"Home"}]""", "addresses[0].type")]
    [TestCase("contact", "emails", """[{"type":"Office","email":"a@example.com"}]""", "emails[0].type")]
    [TestCase("contact", "phones", """[{"type":"Mobile","number":"110"}]""", "phones[0].type")]
    [TestCase("appointmentnotes", "type", "\"primary\"", "type")]
    [TestCase("appointmentnotes", "type", "\"5\"", "type")]
    [TestCase("appointment", "notes", """[{"type":"ooo reason"}]""", "notes[0].type")]
    [Clause("choice.exact", "choice.display-text")]
    public async Task Write_ChoiceInAnotherCaseOrTextWhereItIsNotTaken_Returns400(string collection, string field, string json, string path)
    {
        var body = Smallest(collection);
        body[field] = JsonNode.Parse(json);

        var response = await Client.PostAsync($"/{collection}/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { path }));
    }

    private static JsonObject Smallest(string collection) =>
        collection switch
        {
            "contact" => Bodies.Contact(),
            "appointment" => Bodies.Appointment(),
            _ => [],
        };
}
