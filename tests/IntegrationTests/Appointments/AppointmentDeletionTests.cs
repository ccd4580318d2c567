using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

/// <summary>What goes with an appointment, and what stays.</summary>
internal sealed class AppointmentDeletionTests : ApiTest
{
    [Clause("appointment.delete.notifications", "appointment.delete.notes")]
    [Test]
    public async Task Delete_TakesNotificationsAndLonelyNotesAndLeavesSharedOnes()
    {
        var lonely = new[] { new { type = 2, note = "lonely" } };
        var gone = await Client.CreateAsync("/appointment/", Bodies.Appointment(("notes", lonely)));
        var stays = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var shared = await Client.CreateAsync(
            "/appointmentnotes/",
            new { note = "shared", appointments = new[] { gone["uuid"], stays["uuid"] } }
        );
        var loose = await Client.CreateAsync("/appointmentnotes/", new { note = "on nothing" });
        await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(gone["uuid"]));
        var kept = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(stays["uuid"]));

        var response = await Client.DeleteAsync($"/appointment/{gone["uuid"]}/");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var notes = (await Client.ReadAsync("/appointmentnotes/")).AsArray().Select(n => (int)n!["id"]!);
        Assert.That(notes, Is.EqualTo(new[] { (int)shared["id"]!, (int)loose["id"]! }));
        var notifications = (await Client.ReadAsync("/appointmentnotifications/")).AsArray().Select(n => (int)n!["id"]!);
        Assert.That(notifications, Is.EqualTo(new[] { (int)kept["id"]! }));
        var places = (await Client.ReadAsync($"/appointmentnotes/{shared["uuid"]}/"))["appointments"]!.AsArray();
        Assert.That(places.Select(p => (string)p!), Is.EqualTo(new[] { (string)stays["uuid"]! }));
    }

    [Clause("appointment.delete.notes")]
    [Test]
    public async Task Delete_BothOfASharedNoteAtOnce_LeavesNoNote()
    {
        for (var round = 0; round < 10; round++)
        {
            var uuids = new[] { await CreateAsync(), await CreateAsync() };
            await Client.CreateAsync("/appointmentnotes/", new { note = "shared", appointments = uuids });

            var responses = await Task.WhenAll(uuids.Select(uuid => Client.DeleteAsync($"/appointment/{uuid}/")));

            Assert.That(responses.Select(r => r.StatusCode), Is.All.EqualTo(HttpStatusCode.NoContent));
            Assert.That((await Client.ReadAsync("/appointmentnotes/")).AsArray(), Is.Empty);
        }

        async Task<string> CreateAsync() => (string)(await Client.CreateAsync("/appointment/", Bodies.Appointment()))["uuid"]!;
    }
}
