using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>What belongs to another organization gets exactly the answer that an unknown thing gets.</summary>
internal sealed class ForeignObjectTests : ApiTest
{
    [Clause("who.foreign.path", "who.foreign.tells-nothing", "status.404", "note.on-none", "differs.401-404")]
    [TestCase("GET")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task Path_ForeignIdOrUuid_IsAnsweredLikeAnUnknownOne(string method)
    {
        using var other = Api.CreateApiClient();
        var appointment = await other.CreateAsync("/appointment/", Bodies.Appointment());
        var foreign = new Dictionary<string, JsonNode>
        {
            ["contact"] = await other.CreateAsync("/contact/", Bodies.Contact()),
            ["appointment"] = appointment,
            ["appointmentnotes"] = await other.CreateAsync("/appointmentnotes/", new { note = "N" }),
            ["appointmentnotifications"] = await other.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"])),
            ["appointmentdrivingtimes"] = await other.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(appointment["uuid"])),
            ["contacttype"] = await other.CreateAsync("/contacttype/", new { name = "Theirs" }),
        };

        foreign["appointment"] = await other.ReadAsync($"/appointment/{appointment["uuid"]}/"); // it shows its drives

        foreach (var collection in ForeignPlaces.Collections)
        foreach (var (key, unknown) in new[] { ("id", "2147483000"), ("uuid", Guid.NewGuid().ToString()) })
        {
            var toForeign = await AnswerAsync(method, $"/{collection}/{foreign[collection][key]}/");
            var toUnknown = await AnswerAsync(method, $"/{collection}/{unknown}/");

            Assert.That(toForeign, Is.EqualTo(toUnknown).And.Contain("404"), $"{collection} by {key}");
            Assert.That(await ReadAsync(other, collection, foreign), Is.True, "left as it was");
        }
    }

    [Clause("who.foreign.list")]
    [TestCase("contact")]
    [TestCase("appointment")]
    [TestCase("appointmentnotes")]
    [TestCase("appointmentnotifications")]
    [TestCase("appointmentdrivingtimes")]
    [TestCase("contacttype")]
    public async Task List_OfAnotherOrganization_IsEmpty(string collection)
    {
        using var other = Api.CreateApiClient();
        var appointment = await other.CreateAsync("/appointment/", Bodies.Appointment(("notes", new[] { new { note = "N" } })));
        await other.CreateAsync("/contact/", Bodies.Contact());
        await other.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"]));
        await other.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(appointment["uuid"]));
        await other.CreateAsync("/contacttype/", new { name = "Theirs" });

        var list = await Client.ReadAsync($"/{collection}/?is_global=false");

        Assert.That((list as JsonArray ?? list["results"]!.AsArray()), Is.Empty);
    }

    private static async Task<bool> ReadAsync(ApiClient client, string collection, Dictionary<string, JsonNode> before)
    {
        var after = await client.ReadAsync($"/{collection}/{before[collection]["uuid"]}/");
        return JsonNode.DeepEquals(after, before[collection]);
    }

    private async Task<string> AnswerAsync(string method, string path)
    {
        var body = method is "GET" or "DELETE" ? null : ApiClient.Json(BodyFor(path.Split('/')[1]));
        var response = await Client.SendAsync(new HttpMethod(method), path, body);
        response.Headers.Remove("Date");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        problem.Remove("trace_id");
        return $"{(int)response.StatusCode} {response.Headers} {response.Content.Headers} {problem.ToJsonString()}";
    }

    private static JsonObject BodyFor(string collection) =>
        collection switch
        {
            "contact" => Bodies.Contact(),
            "appointment" => Bodies.Appointment(),
            "appointmentnotifications" => Bodies.Notification(Guid.NewGuid()),
            "appointmentdrivingtimes" => Bodies.DrivingTime(Guid.NewGuid()),
            "contacttype" => new JsonObject { ["name"] = "Mine" },
            _ => [],
        };
}
