using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>What every resource has in common.</summary>
[TestFixture("contact")]
[TestFixture("appointment")]
[TestFixture("appointmentnotes")]
[TestFixture("appointmentnotifications")]
[TestFixture("appointmentdrivingtimes")]
internal sealed partial class ResourceTests(string collection) : ApiTest
{
    [Test]
    [Clause("id.integer", "id.uuid", "json.snake-case", "notification.ids")]
    public async Task Post_OwnIds_AreIgnoredAndAssigned()
    {
        var body = await BodyAsync();
        (body["id"], body["uuid"]) = (2147483000, "0199f4a0-4444-7000-8000-000000000001");

        var made = await Client.CreateAsync($"/{collection}/", body);

        Assert.That((int)made["id"]!, Is.Positive.And.Not.EqualTo(2147483000));
        Assert.That(((Guid)made["uuid"]!).Version, Is.EqualTo(7));
        Assert.That((string?)made["uuid"], Is.Not.EqualTo("0199f4a0-4444-7000-8000-000000000001"));
        Assert.That(made.AsObject().Select(f => f.Key), Is.All.Matches<string>(name => SnakeCase().IsMatch(name)));
    }

    [Test]
    [Clause("post.created", "post.location")]
    public async Task Post_Accepted_Returns201WithALocationThatLeadsThere()
    {
        var response = await Client.PostAsync($"/{collection}/", await BodyAsync());

        var made = await response.ReadAsync(HttpStatusCode.Created);
        var location = response.Headers.Location!;
        Assert.That(location.AbsoluteUri, Does.EndWith($"/{collection}/{made["uuid"]}/"));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(location.AbsoluteUri), made));
    }

    [TestCase("id")]
    [TestCase("uuid")]
    [Clause("id.path", "delete.no-content", "delete.twice", "body.read-only")]
    public async Task Any_PathByIdOrUuid_ReadsChangesAndDeletes(string key)
    {
        var body = await BodyAsync();
        var made = await Client.CreateAsync($"/{collection}/", body);
        var path = $"/{collection}/{made[key]}/";
        var otherIds = """{"id":2147483000,"uuid":"0199f4a0-4444-7000-8000-000000000001"}""";

        var read = await Client.ReadAsync(path);
        var put = await (await Client.PutAsync(path, body)).ReadAsync(HttpStatusCode.OK);
        var patched = await (await Client.PatchAsync(path, otherIds)).ReadAsync(HttpStatusCode.OK);
        var deleted = await Client.DeleteAsync(path);
        var again = await Client.DeleteAsync(path);

        Assert.That(JsonNode.DeepEquals(read, made));
        foreach (var changed in new[] { put, patched })
            Assert.That(((int)changed["id"]!, (Guid)changed["uuid"]!), Is.EqualTo(((int)made["id"]!, (Guid)made["uuid"]!)));
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await deleted.Content.ReadAsByteArrayAsync(), Is.Empty);
        await again.ReadProblemAsync(HttpStatusCode.NotFound);
    }

    [Test]
    [Clause("body.unknown")]
    public async Task Write_UnknownFields_AreIgnored()
    {
        var body = await BodyAsync();
        body["colour"] = new JsonArray(new JsonObject { ["deep"] = 1 });

        var made = await Client.CreateAsync($"/{collection}/", body);
        var path = $"/{collection}/{made["uuid"]}/";
        var put = await (await Client.PutAsync(path, body)).ReadAsync(HttpStatusCode.OK);
        var patched = await (await Client.PatchAsync(path, """{"colour":null}""")).ReadAsync(HttpStatusCode.OK);

        foreach (var answer in new[] { made, put, patched })
            Assert.That(answer.AsObject().ContainsKey("colour"), Is.False);
    }

    private async Task<JsonObject> BodyAsync() =>
        collection switch
        {
            "contact" => Bodies.Contact(),
            "appointment" => Bodies.Appointment(),
            "appointmentnotes" => [],
            "appointmentnotifications" => Bodies.Notification(await Client.CreateAppointmentAsync()),
            "appointmentdrivingtimes" => Bodies.DrivingTime(await Client.CreateAppointmentAsync()),
            _ => throw new ArgumentException(collection),
        };

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
