using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.Domain.Common;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>Every list in a body has a limit; a long one would hold up other writers.</summary>
internal sealed class ListLengthTests : ApiTest
{
    private static JsonNode Uuid => JsonValue.Create(Guid.Empty);

    private static IEnumerable<TestCaseData> Lists()
    {
        yield return Case("contact", "addresses", () => new JsonObject());
        yield return Case("contact", "emails", () => new JsonObject { ["email"] = "a@b.example" });
        yield return Case("contact", "phones", () => new JsonObject { ["number"] = "112" });
        yield return Case("contact", "siteprofile_uuids", () => Uuid);
        yield return Case("contact", "workflowlevel1_uuids", () => Uuid);
        yield return Case("contact", "workflowlevel2_uuids", () => Uuid);
        yield return Case("appointment", "type", () => JsonValue.Create("visit"));
        yield return Case("appointment", "invitee_uuids", () => Uuid);
        yield return Case("appointment", "workflowlevel2_uuids", () => Uuid);
        yield return Case("appointment", "notes", () => new JsonObject());
        yield return Case("appointmentnotes", "appointments", () => Uuid);

        static TestCaseData Case(string collection, string field, Func<JsonNode> entry) =>
            new TestCaseData(collection, field, entry).SetArgDisplayNames(collection, field);
    }

    [TestCaseSource(nameof(Lists))]
    [Clause("errors.validation")]
    public async Task Post_OneEntryTooMany_Returns400AtTheList(string collection, string field, Func<JsonNode> entry)
    {
        var body = collection switch
        {
            "contact" => Bodies.Contact(),
            "appointment" => Bodies.Appointment(),
            _ => [],
        };
        body[field] = new JsonArray([.. Enumerable.Range(0, Entries.Max + 1).Select(_ => entry())]);

        var errors = await (await Client.PostAsync($"/{collection}/", body)).ReadErrorsAsync();

        Assert.That(errors, Contains.Key(field));
        Assert.That(errors[field], Does.Contain(Entries.TooManyMessage));
    }

    [Test]
    public async Task Post_AsManyEntriesAsAllowed_AreKept()
    {
        var uuids = Enumerable.Range(0, Entries.Max).Select(_ => Guid.NewGuid()).ToArray();

        var contact = await (await Client.PostAsync("/contact/", new { workflowlevel1_uuids = uuids })).ReadAsync(HttpStatusCode.Created);

        Assert.That(contact["workflowlevel1_uuids"]!.AsArray(), Has.Count.EqualTo(Entries.Max));
    }

    [Test]
    public async Task OpenApi_EveryListOfABody_TellsItsLimit()
    {
        var document = await Client.ReadAsync("/docs/swagger.json");

        foreach (var schema in new[] { "ContactFields", "AppointmentFields", "NoteFields" })
        foreach (var (name, field) in document["components"]!["schemas"]![schema]!["properties"]!.AsObject())
            if (field!["items"] is not null)
                Assert.That((int?)field["maxItems"], Is.EqualTo(Entries.Max), $"{schema}.{name}");
    }
}
