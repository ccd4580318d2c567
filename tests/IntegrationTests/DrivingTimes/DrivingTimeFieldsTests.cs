using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.DrivingTimes;

/// <summary>What is said of a drive, and what is refused.</summary>
internal sealed class DrivingTimeFieldsTests : ApiTest
{
    private const string Collection = "/appointmentdrivingtimes/";

    private JsonNode _appointment = null!;

    [SetUp]
    public async Task ScheduleAsync() => _appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

    [Test]
    [Clause(
        "drivingtime.calls",
        "drivingtime.list",
        "drivingtime.uuid",
        "drivingtime.appointment.answer",
        "drivingtime.time_point",
        "id.types-and-driving-times",
        "id.path",
        "post.created",
        "post.location",
        "body.read-only",
        "body.unknown"
    )]
    public async Task Post_EveryField_IsKeptShownAndAddressedByItsLocation()
    {
        var body = Bodies.DrivingTime(
            _appointment["uuid"],
            ("distance", 2.5m),
            ("time", 0),
            ("time_point", "2026-05-04T08:30:00+02:00"),
            ("id", "x"),
            ("uuid", 5),
            ("appointment_uuid", Guid.NewGuid()),
            ("nothing", new { a = 1 })
        );

        var response = await Client.PostAsync(Collection, body);

        var drive = await response.ReadAsync(HttpStatusCode.Created);
        Assert.That(
            drive.AsObject().Select(f => f.Key),
            Is.EquivalentTo(new[] { "id", "uuid", "appointment", "appointment_uuid", "distance", "time", "time_point" })
        );
        Assert.That((int)drive["appointment"]!, Is.EqualTo((int)_appointment["id"]!));
        Assert.That((string?)drive["appointment_uuid"], Is.EqualTo((string?)_appointment["uuid"]));
        Assert.That((string?)drive["distance"], Is.EqualTo("2.50"));
        Assert.That(((int)drive["time"]!, (string?)drive["time_point"]), Is.EqualTo((0, "2026-05-04T06:30:00Z")));
        Assert.That(new Guid((string)drive["uuid"]!).Version, Is.EqualTo(7));
        Assert.That(response.Headers.Location, Is.EqualTo(new Uri(Client.Http.BaseAddress!, $"{Collection}{drive["uuid"]}/")));
        foreach (
            var path in new[] { response.Headers.Location!.ToString(), $"{Collection}{drive["id"]}", $"{Collection}/{drive["uuid"]}//" }
        )
            Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(path), drive), path);
        Assert.That(JsonNode.DeepEquals((await Client.ReadAsync(Collection)).AsArray().Single(), drive), "in the list");
    }

    [TestCase("0", "0.00")]
    [TestCase("-0", "0.00")]
    [TestCase("999.99", "999.99")]
    [TestCase("7", "7.00")]
    [TestCase("1e2", "100.00")]
    [TestCase("\"2.5\"", "2.50")]
    [TestCase("\" 12.34 \"", "12.34")]
    [TestCase("\"2.500\"", "2.50")]
    [Clause("drivingtime.distance", "drivingtime.distance.answer", "drivingtime.distance.body")]
    public async Task Post_DistanceAsNumberOrText_IsReturnedAsTextWithTwoDecimals(string json, string shown)
    {
        var drive = await Client.CreateAsync(
            Collection,
            Bodies.DrivingTime(_appointment["uuid"], ("distance", JsonNode.Parse(json)), ("time", null))
        );

        Assert.That((string?)drive["distance"], Is.EqualTo(shown));
        Assert.That((drive["time"], drive["time_point"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
        Assert.That((string?)(await Client.ReadAsync($"{Collection}{drive["id"]}/"))["distance"], Is.EqualTo(shown));
    }

    [TestCase("distance", "-0.01")]
    [TestCase("distance", "1000")]
    [TestCase("distance", "2.505")]
    [TestCase("distance", "1e400")]
    [TestCase("distance", "\"far\"")]
    [TestCase("distance", "\"1,5\"")]
    [TestCase("distance", "\"1e2\"")]
    [TestCase("distance", "true")]
    [TestCase("distance", "[2.5]")]
    [TestCase("time", "-1")]
    [TestCase("time", "32768")]
    [TestCase("time", "1.5")]
    [TestCase("time", "\"12\"")]
    [TestCase("time_point", "\"yesterday\"")]
    [TestCase("time_point", "5")]
    [TestCase("appointment", "null")]
    [TestCase("appointment", "\"\"")]
    [TestCase("appointment", "0")]
    [TestCase("appointment", "true")]
    [TestCase("appointment", "\"/contact/1/\"")]
    [Clause("drivingtime.distance", "drivingtime.time", "drivingtime.time_point", "drivingtime.appointment.required", "text.null")]
    public async Task Write_BadValue_Returns400OnTheFieldAndStoresNothing(string field, string json)
    {
        var path = await CreateAsync();
        var before = await Client.ReadAsync(path);
        var body = Bodies.DrivingTime(_appointment["uuid"]);
        body[field] = JsonNode.Parse(json);
        HttpResponseMessage[] responses =
        [
            await Client.PostAsync(Collection, body),
            await Client.PutAsync(path, body),
            await Client.PatchAsync(path, Bodies.Single(field, json)),
        ];

        foreach (var response in responses)
            Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That(JsonNode.DeepEquals((await Client.ReadAsync(Collection)).AsArray().Single(), before), "as before");
    }

    [Test]
    [Clause("drivingtime.appointment.required", "drivingtime.at-least-one")]
    public async Task Post_NothingGiven_NamesAllThatIsMissing()
    {
        var response = await Client.PostAsync(Collection, "{}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EquivalentTo(new[] { "appointment", "distance" }));
    }

    [Test]
    [Clause("put.replaces", "drivingtime.calls")]
    public async Task Put_Minimum_EmptiesTheRest()
    {
        var path = await CreateAsync();

        var drive = await (await Client.PutAsync(path, Bodies.DrivingTime(_appointment["id"], ("time", 3)))).ReadAsync(HttpStatusCode.OK);

        Assert.That((int)drive["time"]!, Is.EqualTo(3));
        Assert.That((drive["distance"], drive["time_point"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
    }

    [TestCase("PUT", "{\"distance\":1}", "appointment")]
    [TestCase("PUT", "{\"appointment\":\"{uuid}\"}", "distance")]
    [TestCase("PUT", "{\"appointment\":\"{uuid}\",\"distance\":null,\"time\":null}", "distance")]
    [TestCase("PATCH", "{\"distance\":null,\"time\":null}", "distance")]
    [Clause("put.required", "drivingtime.at-least-one")]
    public async Task Write_NothingLeftThatIsNeeded_Returns400AndChangesNothing(string method, string body, string field)
    {
        var path = await CreateAsync();
        var before = await Client.ReadAsync(path);
        body = body.Replace("{uuid}", (string)_appointment["uuid"]!, StringComparison.Ordinal);

        var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json(body));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(path), before));
    }

    [TestCase("distance", "null")]
    [TestCase("time", "null")]
    [TestCase("time_point", "null")]
    [TestCase("time", "44")]
    [TestCase("distance", "\"8.00\"")]
    [Clause("patch.merge", "patch.null")]
    public async Task Patch_OneField_LeavesTheOthers(string field, string json)
    {
        var path = await CreateAsync();
        var expected = (await Client.ReadAsync(path)).AsObject();
        expected[field] = JsonNode.Parse(json);

        var drive = await (await Client.PatchAsync(path, Bodies.Single(field, json))).ReadAsync(HttpStatusCode.OK);

        Assert.That(JsonNode.DeepEquals(drive, expected), drive.ToJsonString());
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(path), expected));
    }

    [Test]
    [Clause("drivingtime.calls", "delete.no-content", "delete.twice")]
    public async Task Delete_Drive_IsGoneFromItsAppointmentToo()
    {
        var path = await CreateAsync();

        var first = await Client.DeleteAsync(path);
        var second = await Client.DeleteAsync(path);

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NotFound)));
        Assert.That((await Client.ReadAsync($"/appointment/{_appointment["id"]}/"))["driving_times"]!.AsArray(), Is.Empty);
    }

    [Test]
    [Clause("drivingtime.list", "lists.unknown-name")]
    public async Task List_UnknownQueryNames_AreIgnored()
    {
        var paths = new[] { await CreateAsync(), await CreateAsync() };

        var list = (await Client.ReadAsync($"{Collection}?page_size=1&ordering=-id&limit=1")).AsArray();

        Assert.That(list.Select(d => $"{Collection}{d!["uuid"]}/"), Is.EqualTo(paths));
    }

    private async Task<string> CreateAsync()
    {
        var body = Bodies.DrivingTime(_appointment["uuid"], ("distance", "2.50"), ("time_point", "2026-05-04T06:30:00Z"));
        return $"{Collection}{(await Client.CreateAsync(Collection, body))["uuid"]}/";
    }
}
