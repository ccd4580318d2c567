using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Conditions;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.JsonPatches;

/// <summary>Changes by JSON Patch (RFC 6902), applied to resources as answers show them.</summary>
internal sealed class JsonPatchTests : ApiTest
{
    private string _contact = "";

    [SetUp]
    public async Task MakeAContactAsync()
    {
        var body = Bodies.Contact(("first_name", "Grete"), ("company", "Klein"), ("emails", new[] { new { email = "a@example.com" } }));
        _contact = $"/contact/{(await Client.CreateAsync("/contact/", body))["uuid"]}/";
    }

    [Clause("patch.media-types")]
    [Test]
    public async Task Patch_SeveralOperations_AreCarriedOutTogether()
    {
        var changed = await PatchedAsync(
            _contact,
            """
            [
              {"op": "test", "path": "/first_name", "value": "Grete"},
              {"op": "replace", "path": "/first_name", "value": "Hanna"},
              {"op": "add", "path": "/emails/-", "value": {"type": "office", "email": "b@example.com"}},
              {"op": "remove", "path": "/company"},
              {"op": "copy", "from": "/first_name", "path": "/last_name"}
            ]
            """
        );

        Assert.That(
            ((string?)changed["first_name"], (string?)changed["last_name"], (string?)changed["company"]),
            Is.EqualTo(("Hanna", "Hanna", (string?)null))
        );
        Assert.That(changed["emails"]!.AsArray().Select(e => (string?)e!["email"]), Is.EqualTo(new[] { "a@example.com", "b@example.com" }));
        Assert.That((await Client.ReadAsync(_contact)).ToJsonString(), Is.EqualTo(changed.ToJsonString()));
    }

    [TestCase("""{"op": "test", "path": "/last_name", "value": "Other"}""")]
    [TestCase("""{"op": "remove", "path": "/emails/4"}""")]
    public async Task Patch_NotAsThePatchTakesIt_Returns409AndChangesNothing(string operation)
    {
        var before = await Client.TagOfAsync(_contact);

        var answer = await PatchAsync(_contact, $$"""[{"op": "replace", "path": "/first_name", "value": "Hanna"}, {{operation}}]""");

        await answer.ReadProblemAsync(HttpStatusCode.Conflict);
        Assert.That(await Client.TagOfAsync(_contact), Is.EqualTo(before));
    }

    [TestCase("""[{"op": "replace", "path": "/id", "value": 1}]""", "[0].path")]
    [TestCase("""[{"op": "add", "path": "/unknown", "value": 1}]""", "[0].path")]
    [TestCase("""[{"op": "leave", "path": "/company"}]""", "[0].op")]
    [TestCase("""[{"op": "replace", "path": "/emails/0/email", "value": "nobody"}]""", "emails[0].email")]
    [TestCase("""[{"op": "replace", "path": "/first_name", "value": 7}]""", "first_name")]
    [TestCase("""[{"op": "remove", "path": "/first_name"}]""", "first_name")]
    [TestCase("""[{"op": "remove", "path": "/workflowlevel1_uuids"}]""", "workflowlevel1_uuids")]
    public async Task Patch_Wrong_Returns400NamingThePlaceAndChangesNothing(string patch, string place)
    {
        var before = await Client.TagOfAsync(_contact);

        var errors = await (await PatchAsync(_contact, patch)).ReadErrorsAsync();

        Assert.That(errors.Keys, Is.EqualTo(new[] { place }));
        Assert.That(await Client.TagOfAsync(_contact), Is.EqualTo(before));
    }

    [TestCase("{}")]
    [TestCase("[")]
    [TestCase("")]
    public async Task Patch_NoListOfOperations_Returns400(string patch) =>
        await (await PatchAsync(_contact, patch)).ReadProblemAsync(HttpStatusCode.BadRequest);

    [Test]
    public async Task Patch_NotesOfAnAppointment_HoldsTheWholeList()
    {
        var notes = new object[] { new { note = "One", type = 1 }, new { note = "Two", type = 2 } };
        var path = $"/appointment/{(await Client.CreateAsync("/appointment/", Bodies.Appointment(("notes", notes))))["uuid"]}/";

        var changed = await PatchedAsync(
            path,
            """[{"op": "remove", "path": "/notes/0"}, {"op": "replace", "path": "/notes/0/note", "value": "Second"}]"""
        );

        Assert.That(changed["notes"]!.AsArray().Select(n => ((int)n!["type"]!, (string?)n["note"])), Is.EqualTo(new[] { (2, "Second") }));
    }

    [Test]
    public async Task Patch_OfANotification_LeavesItsTextToTheTemplate()
    {
        var made = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(await Client.CreateAppointmentAsync()));
        var path = $"/appointmentnotifications/{made["uuid"]}/";

        await PatchedAsync(path, """[{"op": "replace", "path": "/org_name", "value": "Praxis Müller"}]""");

        Assert.That((string?)(await Client.ReadAsync(path))["subject"], Does.Contain("Praxis Müller"));
    }

    [Test]
    public async Task Every_Resource_TakesAnEmptyPatchAndIsLeftAsItIs()
    {
        var resources = await DescribedResource.AllAsync(Client);
        var paths = new List<string> { "/organizationsettings/" };
        foreach (var resource in resources)
            paths.Add($"{resource.Path}{(await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client)))["uuid"]}/");

        foreach (var path in paths)
        {
            var before = (await Client.ReadAsync(path)).ToJsonString();
            Assert.That((await PatchedAsync(path, "[]")).ToJsonString(), Is.EqualTo(before), path);
        }
    }

    [Clause("patch.two-writers")]
    [Test]
    public async Task Patch_ManyAtOnce_AllSurvive()
    {
        const int Writers = 20;

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(i => PatchAsync(_contact, $$"""[{"op": "add", "path": "/emails/-", "value": {"email": "w{{i}}@example.com"} }]"""))
        );

        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await Client.ReadAsync(_contact))["emails"]!.AsArray(), Has.Count.EqualTo(Writers + 1));
    }

    [Clause("etag.if-match")]
    [Test]
    public async Task Patch_IfMatch_IsHeeded()
    {
        const string Patch = """[{"op": "replace", "path": "/first_name", "value": "Hanna"}]""";
        var seen = await Client.TagOfAsync(_contact);

        var wrong = await PatchAsync(_contact, Patch, ("If-Match", "\"other\""));
        var right = await PatchAsync(_contact, Patch, ("If-Match", seen));
        var late = await PatchAsync(_contact, Patch, ("If-Match", seen));

        Assert.That(
            new[] { wrong, right, late }.Select(a => a.StatusCode),
            Is.EqualTo(new[] { HttpStatusCode.PreconditionFailed, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed })
        );
    }

    [Test]
    public async Task Patch_ConditionIsAskedFor_Returns428WithoutIt()
    {
        await (await Client.PatchAsync("/organizationsettings/", new { requires_if_match = true })).ReadAsync(HttpStatusCode.OK);

        await (await PatchAsync(_contact, """[{"op": "remove", "path": "/company"}]""")).ReadProblemAsync((HttpStatusCode)428);
    }

    [Test]
    public async Task Patch_OfAnotherOrganization_IsUnknown()
    {
        using var stranger = Api.CreateApiClient();

        var answer = await stranger.SendAsync(HttpMethod.Patch, _contact, ApiClient.Json("[]", "application/json-patch+json"));

        await answer.ReadProblemAsync(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> PatchAsync(string path, string patch, params (string, string)[] headers) =>
        Client.SendAsync(HttpMethod.Patch, path, ApiClient.Json(patch, "application/json-patch+json"), headers);

    private async Task<JsonNode> PatchedAsync(string path, string patch) =>
        await (await PatchAsync(path, patch)).ReadAsync(HttpStatusCode.OK);
}
