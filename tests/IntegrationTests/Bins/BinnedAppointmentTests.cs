using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Bins;

/// <summary>Appointments in the bin, with what is a part of them.</summary>
[Clause("bin.appointment")]
internal sealed class BinnedAppointmentTests : ApiTest
{
    [Test]
    public async Task Restore_Appointment_BringsWhatWentWithItAndNotWhatWasDeletedBefore()
    {
        var appointment = await Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("notes", JsonNode.Parse("""[{"note":"one","type":1},{"note":"two","type":2}]""")))
        );
        var path = $"/appointment/{appointment["uuid"]}/";
        var kept = await Client.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(appointment["uuid"]));
        var before = await Client.CreateAsync("/appointmentdrivingtimes/", Bodies.DrivingTime(appointment["uuid"]));
        await Client.DeleteAsync($"/appointmentdrivingtimes/{before["id"]}/");
        await Client.DeleteAsync($"/appointmentnotes/{appointment["notes"]![1]!["id"]}/");
        var mail = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment["uuid"]));
        await Client.DeleteAsync(path);
        foreach (var part in new[] { $"/appointmentdrivingtimes/{kept["id"]}/", $"/appointmentnotifications/{mail["id"]}/" })
        {
            Assert.That((await Client.GetAsync(part)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            await (await Client.SendAsync(HttpMethod.Post, $"{part}restore/")).ReadProblemAsync(HttpStatusCode.Conflict);
        }

        await (await Client.SendAsync(HttpMethod.Post, $"{path}restore/")).ReadAsync(HttpStatusCode.OK);

        var restored = await Client.ReadAsync(path);
        Assert.That(restored["notes"]!.AsArray().Select(n => (string?)n!["note"]), Is.EqualTo(new[] { "one" }));
        Assert.That(restored["driving_times"]!.AsArray().Select(t => (int?)t!["id"]), Is.EqualTo(new[] { (int?)kept["id"] }));
        await Client.ReadAsync($"/appointmentnotifications/{mail["id"]}/");
        Assert.That((await Client.GetAsync($"/appointmentdrivingtimes/{before["id"]}/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Restore_AppointmentWithMails_SendsWhatIsStillToComeAndNothingLate()
    {
        var appointment = await Client.CreateAppointmentAsync();
        var reminder = await RequestAsync(appointment, ("send_before", "P1D"));
        var path = $"/appointment/{appointment}/";
        var begun = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var draft = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(begun["uuid"]));
        await Client.DeleteAsync(path);
        await Client.DeleteAsync($"/appointment/{begun["id"]}/");

        await (await Client.SendAsync(HttpMethod.Post, $"{path}restore/")).ReadAsync(HttpStatusCode.OK);
        await (await Client.SendAsync(HttpMethod.Post, $"/appointment/{begun["id"]}/restore/")).ReadAsync(HttpStatusCode.OK);

        Assert.That((string?)(await Client.ReadNotificationAsync(reminder))["status"], Is.EqualTo("scheduled"));
        Assert.That(
            (DateTimeOffset?)(await Client.ReadNotificationAsync(reminder))["next_attempt_at"],
            Is.EqualTo(DateTimeOffset.Parse("2031-06-30T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.That((string?)(await Client.ReadNotificationAsync((string)draft["uuid"]!))["status"], Is.EqualTo("draft"));
    }

    [Test]
    public async Task Delete_WhileANotificationIsMade_TakesItAlongOrRefusesIt([Values(1, 2, 3, 4, 5)] int round)
    {
        var appointment = await Client.CreateAppointmentAsync();
        var making = Client.PostAsync("/appointmentnotifications/", Bodies.Notification(appointment));
        var deleting = Client.DeleteAsync($"/appointment/{appointment}/");
        var made = await making;
        Assert.That((await deleting).StatusCode, Is.EqualTo(HttpStatusCode.NoContent), $"{round}");
        if (made.StatusCode != HttpStatusCode.Created)
        {
            await made.ReadProblemAsync(HttpStatusCode.BadRequest);
            return;
        }

        var notification = $"/appointmentnotifications/{(await made.ReadAsync(HttpStatusCode.Created))["uuid"]}/";
        await (await Client.SendAsync(HttpMethod.Post, $"{notification}restore/")).ReadProblemAsync(HttpStatusCode.Conflict);
        await (await Client.SendAsync(HttpMethod.Post, $"/appointment/{appointment}/restore/")).ReadAsync(HttpStatusCode.OK);

        await Client.ReadAsync(notification);
    }

    [Test]
    public async Task Delete_WhileANotificationIsMovedThere_TakesItAlongOrRefusesIt([Values(1, 2, 3, 4, 5)] int round)
    {
        var (from, to) = (await Client.CreateAppointmentAsync(), await Client.CreateAppointmentAsync());
        var notification = $"/appointmentnotifications/{await RequestAsync(from)}/";

        var moving = Client.PatchAsync(notification, new { appointment = to });
        await Task.WhenAll(moving, Client.DeleteAsync($"/appointment/{to}/"));

        await Client.SendAsync(HttpMethod.Post, $"/appointment/{to}/restore/");
        var shown = await Client.ReadAsync(notification);
        var expected = (await moving).StatusCode == HttpStatusCode.OK ? to : from;
        Assert.That((string?)shown["appointment"], Does.Contain(expected), $"{round}");
    }

    private async Task<string> RequestAsync(string appointment, params (string Name, object? Value)[] fields)
    {
        var body = Bodies.Notification(appointment, fields);
        return (string)(await Client.CreateAsync("/appointmentnotifications/", body))["uuid"]!;
    }
}
