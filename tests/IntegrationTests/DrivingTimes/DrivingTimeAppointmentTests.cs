using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.DrivingTimes;

/// <summary>The appointment that a drive leads to.</summary>
internal sealed class DrivingTimeAppointmentTests : ApiTest
{
    private const string Collection = "/appointmentdrivingtimes/";

    private JsonNode _appointment = null!;

    [SetUp]
    public async Task ScheduleAsync() => _appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

    [TestCase("{root}appointment/{uuid}/")]
    [TestCase("{root}appointment/{id}")]
    [TestCase("/appointment/{uuid}/")]
    [TestCase("appointment/{id}")]
    [TestCase("{uuid}")]
    [TestCase("{id}")]
    [Clause("drivingtime.appointment.forms", "drivingtime.appointment.answer")]
    public async Task Post_AppointmentByAnyName_ReturnsItsIdAndUuid(string form)
    {
        var reference = form.Replace("{root}", Client.Http.BaseAddress!.ToString(), StringComparison.Ordinal)
            .Replace("{uuid}", (string)_appointment["uuid"]!, StringComparison.Ordinal)
            .Replace("{id}", _appointment["id"]!.ToJsonString(), StringComparison.Ordinal);

        var drive = await Client.CreateAsync(Collection, Bodies.DrivingTime(reference));

        Assert.That((int)drive["appointment"]!, Is.EqualTo((int)_appointment["id"]!));
        Assert.That((string?)drive["appointment_uuid"], Is.EqualTo((string?)_appointment["uuid"]));
    }

    [TestCase("PUT")]
    [TestCase("PATCH")]
    [Clause("drivingtime.move", "appointment.driving_times")]
    public async Task Write_AnotherAppointment_MovesItThere(string method)
    {
        var drive = await Client.CreateAsync(Collection, Bodies.DrivingTime(_appointment["id"]));
        var other = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        var response = await Client.SendAsync(
            new HttpMethod(method),
            $"{Collection}{drive["uuid"]}/",
            ApiClient.Json(Bodies.DrivingTime(other["id"], ("time", 20)))
        );

        var moved = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That(((int)moved["id"]!, (int)moved["appointment"]!), Is.EqualTo(((int)drive["id"]!, (int)other["id"]!)));
        Assert.That(await DrivesAsync(_appointment), Is.Empty);
        Assert.That(JsonNode.DeepEquals((await DrivesAsync(other)).Single(), moved));
    }

    [Test]
    [Clause("appointment.delete.driving-times")]
    public async Task Delete_Appointment_DeletesTheDrivesToItAndNoOther()
    {
        var other = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        await Client.CreateAsync(Collection, Bodies.DrivingTime(_appointment["id"]));
        var kept = await Client.CreateAsync(Collection, Bodies.DrivingTime(other["id"]));

        await Client.DeleteAsync($"/appointment/{_appointment["id"]}/");

        Assert.That((await Client.ReadAsync(Collection)).AsArray().Select(d => (int)d!["id"]!), Is.EqualTo(new[] { (int)kept["id"]! }));
    }

    [Test]
    public async Task Post_ManyAtOnceOnOneAppointment_AllAreKept()
    {
        const int writers = 20;

        var responses = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(i => Client.PostAsync(Collection, Bodies.DrivingTime(_appointment["id"], ("time", i))))
        );

        Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
        var times = (await DrivesAsync(_appointment)).Select(d => (int)d!["time"]!);
        Assert.That(times, Is.EquivalentTo(Enumerable.Range(0, writers)));
    }

    [Test]
    public async Task Patch_OneTakesDistanceAndOneTakesTimeAway_OneIsRefused()
    {
        var body = Bodies.DrivingTime(_appointment["id"], ("distance", 1));
        for (var round = 0; round < 10; round++)
        {
            var path = $"{Collection}{(await Client.CreateAsync(Collection, body))["uuid"]}/";

            var responses = await Task.WhenAll(
                Client.PatchAsync(path, """{"distance":null}"""),
                Client.PatchAsync(path, """{"time":null}""")
            );

            Assert.That(
                responses.Select(r => r.StatusCode),
                Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest }),
                "at least one of the two stays"
            );
        }
    }

    [Test]
    [Clause("who.superuser", "drivingtime.move")]
    public async Task Superuser_ById_ReadsMovesAndDeletesWithinTheDrivesOrganization()
    {
        var drive = await Client.CreateAsync(Collection, Bodies.DrivingTime(_appointment["id"]));
        var target = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        using var superuser = Api.CreateApiClient(superuser: true);
        var own = await superuser.CreateAsync("/appointment/", Bodies.Appointment());
        var path = $"{Collection}{drive["id"]}/";

        var moved = await (await superuser.PatchAsync(path, new { appointment = (int)target["id"]! })).ReadAsync(HttpStatusCode.OK);
        var refused = await superuser.PatchAsync(path, new { appointment = (int)own["id"]! });

        Assert.That((int)moved["appointment"]!, Is.EqualTo((int)target["id"]!));
        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "appointment" }));
        Assert.That((await superuser.ReadAsync(Collection)).AsArray(), Is.Empty, "a list is of one's own organization");
        Assert.That((await superuser.DeleteAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    private async Task<JsonArray> DrivesAsync(JsonNode appointment) =>
        (await Client.ReadAsync($"/appointment/{appointment["uuid"]}/"))["driving_times"]!.AsArray();
}
