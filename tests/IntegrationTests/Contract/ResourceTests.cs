using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>What every resource has in common.</summary>
[TestFixture("contact")]
[TestFixture("contacttype")]
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

    [TestCase("{0}")]
    [TestCase("{0}/")]
    [TestCase("/{0}//")]
    [TestCase("{0}/{1}")]
    [TestCase("{0}/{1}/")]
    [TestCase("/{0}//{1}//")]
    [Clause("path.trailing-slash", "path.doubled-slashes")]
    public async Task Get_AnySlashes_AnswersWithoutARedirect(string form)
    {
        var made = await Client.CreateAsync($"/{collection}/", await BodyAsync());
        var path = form.Replace("{0}", collection, StringComparison.Ordinal)
            .Replace("{1}", (string)made["uuid"]!, StringComparison.Ordinal);

        var response = await Client.GetAsync(Client.Http.BaseAddress!.AbsoluteUri + path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [Clause("patch.two-writers")]
    public async Task Patch_TwoWritersOfDifferentFields_BothSurvive()
    {
        var ((one, first), (two, second)) = collection switch
        {
            "contact" => (("company", "C{0}"), ("notes", "N{0}")),
            "contacttype" => (("name", "N{0}"), ("is_global", "{2}")), // the second is a superuser's
            "appointment" => (("name", "N{0}"), ("summary", "S{0}")),
            "appointmentnotes" => (("note", "N{0}"), ("type", "{1}")),
            "appointmentnotifications" => (("org_name", "O{0}"), ("org_phone", "{0}")),
            _ => (("distance", "{0}.50"), ("time_point", "2026-05-04T09:00:{0}Z")),
        };
        var path = $"/{collection}/{(await Client.CreateAsync($"/{collection}/", await BodyAsync()))["uuid"]}/";

        using var superuser = Api.CreateApiClient(Client.Organization, superuser: true);
        var writer = collection == "contacttype" ? superuser : Client;

        for (var round = 10; round < 30; round++)
        {
            var (left, right) = (Value(first, round), Value(second, round));
            var responses = await Task.WhenAll(
                writer.PatchAsync(path, new JsonObject { [one] = left }),
                writer.PatchAsync(path, new JsonObject { [two] = bool.TryParse(right, out var flag) ? flag : right })
            );

            Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
            var now = await Client.ReadAsync(path);
            Assert.That((now[one]!.ToString(), now[two]!.ToString()), Is.EqualTo((left, right)));
        }

        static string Value(string form, int round) =>
            form.Replace("{0}", $"{round}", StringComparison.Ordinal)
                .Replace("{1}", $"{1 + (round % 4)}", StringComparison.Ordinal)
                .Replace("{2}", round % 2 == 0 ? "true" : "false", StringComparison.Ordinal);
    }

    [Test]
    [Clause("delete.twice", "errors.no-5xx")]
    public async Task Delete_ByManyAtOnceWithAWriterBetween_OneIs204AndTheOthers404()
    {
        for (var round = 0; round < 5; round++)
        {
            var path = $"/{collection}/{(await Client.CreateAsync($"/{collection}/", await BodyAsync()))["uuid"]}/";

            var deletions = Enumerable.Range(0, 5).Select(_ => Client.DeleteAsync(path)).ToList();
            var change = await Client.PatchAsync(path, "{}");
            var statuses = (await Task.WhenAll(deletions)).Select(r => r.StatusCode).ToList();

            Assert.That(statuses.Count(s => s == HttpStatusCode.NoContent), Is.EqualTo(1));
            Assert.That(statuses.Count(s => s == HttpStatusCode.NotFound), Is.EqualTo(4));
            Assert.That(change.StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NotFound));
        }
    }

    private async Task<JsonObject> BodyAsync() =>
        collection switch
        {
            "contact" => Bodies.Contact(),
            "contacttype" => new JsonObject { ["name"] = "Guest" },
            "appointment" => Bodies.Appointment(),
            "appointmentnotes" => [],
            "appointmentnotifications" => Bodies.Notification(await Client.CreateAppointmentAsync()),
            "appointmentdrivingtimes" => Bodies.DrivingTime(await Client.CreateAppointmentAsync()),
            _ => throw new ArgumentException(collection),
        };

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
