using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

/// <summary>How a notification names its appointment, and itself.</summary>
internal sealed class NotificationAppointmentTests : ApiTest
{
    private JsonNode _appointment = null!;

    [SetUp]
    public async Task ScheduleAsync() => _appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

    [Clause("notification.url", "notification.appointment.forms", "notification.appointment.answer")]
    [TestCase("{root}appointment/{uuid}/")]
    [TestCase("{root}appointment/{uuid}")]
    [TestCase("{root}appointment/{id}/")]
    [TestCase("/appointment/{uuid}/")]
    [TestCase("appointment/{id}")]
    [TestCase("//appointment//{uuid}//")]
    [TestCase(" {uuid} ")]
    [TestCase("{id}")]
    public async Task Post_AppointmentByAnyName_ReturnsItsUrl(string form)
    {
        var notification = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(Filled(form)));

        Assert.That((string?)notification["appointment"], Is.EqualTo(Filled("{root}appointment/{uuid}/")));
        Assert.That((string?)notification["url"], Is.EqualTo(Filled("{root}appointmentnotifications/") + $"{notification["uuid"]}/"));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync((string)notification["url"]!), notification));
    }

    [Clause("notification.appointment.forms")]
    [Test]
    public async Task Post_AppointmentByNumber_IsFound()
    {
        var notification = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(_appointment["id"]));

        Assert.That((string?)notification["appointment"], Does.Contain((string?)_appointment["uuid"]));
    }

    [Clause("notification.appointment.foreign", "notification.move", "who.foreign.body")]
    [TestCase("{root}appointment/{uuid}/")]
    [TestCase("/appointment/{id}/")]
    [TestCase("{uuid}")]
    [TestCase("{id}")]
    public async Task Write_ForeignAppointment_IsAnsweredLikeAnUnknownOne(string form)
    {
        using var other = Api.CreateApiClient();
        var foreign = Filled(form);
        var unknown = foreign
            .Replace((string)_appointment["uuid"]!, Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace($"/{_appointment["id"]}/", "/2147483000/", StringComparison.Ordinal);
        unknown = form == "{id}" ? "2147483000" : unknown;
        var own = await other.CreateAsync("/appointment/", Bodies.Appointment());
        var notification = await other.CreateAsync("/appointmentnotifications/", Bodies.Notification(own["uuid"]));
        var path = $"/appointmentnotifications/{notification["uuid"]}/";

        foreach (var write in new Func<string, Task<HttpResponseMessage>>[] { Post, Put, Patch })
        {
            var toForeign = await (await write(foreign)).ReadErrorsAsync();
            var toUnknown = await (await write(unknown)).ReadErrorsAsync();
            Assert.That(toForeign.Keys, Is.EqualTo(new[] { "appointment" }));
            Assert.That(toForeign["appointment"], Is.EqualTo(toUnknown["appointment"]));
        }

        Assert.That(JsonNode.DeepEquals(await other.ReadAsync(path), notification));

        Task<HttpResponseMessage> Post(string appointment) =>
            other.PostAsync("/appointmentnotifications/", Bodies.Notification(appointment));
        Task<HttpResponseMessage> Put(string appointment) => other.PutAsync(path, Bodies.Notification(appointment));
        Task<HttpResponseMessage> Patch(string appointment) => other.PatchAsync(path, new { appointment });
    }

    [Clause("notification.appointment.required")]
    [TestCase("\"\"")]
    [TestCase("null")]
    [TestCase("1.5")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("\"/contact/1/\"")]
    [TestCase("\"http://[/appointment/1/\"")]
    [TestCase("99999999999")]
    public async Task Post_NoAppointment_Returns400NamingTheField(string json)
    {
        var response = await Client.PostAsync("/appointmentnotifications/", Bodies.Notification(JsonNode.Parse(json)));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "appointment" }));
        Assert.That((await Client.ReadAsync("/appointmentnotifications/")).AsArray(), Is.Empty);
    }

    [Clause("notification.text.follows")]
    [Test]
    public async Task Patch_AnotherAppointment_Moves()
    {
        var notification = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(_appointment["uuid"]));
        var target = await Client.CreateAsync("/appointment/", Bodies.Appointment(("start_date", "2026-05-04T05:00:00Z")));

        var response = await Client.PatchAsync((string)notification["url"]!, new { appointment = target["uuid"] });
        await Client.DeleteAsync($"/appointment/{_appointment["uuid"]}/");

        var moved = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)moved["appointment"], Does.EndWith($"/appointment/{target["uuid"]}/"));
        Assert.That((string?)moved["message"], Does.Contain("07:00").And.Not.EqualTo((string?)notification["message"]));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync((string)notification["url"]!), moved));
    }

    private string Filled(string form) =>
        form.Replace("{root}", Client.Http.BaseAddress!.AbsoluteUri, StringComparison.Ordinal)
            .Replace("{uuid}", (string)_appointment["uuid"]!, StringComparison.Ordinal)
            .Replace("{id}", _appointment["id"]!.ToString(), StringComparison.Ordinal);
}
