using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

internal sealed class AppointmentTimesTests : ApiTest
{
    [Clause("time.precision", "time.utc", "time.no-offset", "time.default-zone", "time.gap", "time.twice", "differs.utc")]
    [TestCase("2026-01-15T09:30:00+02:00", "2026-01-15T07:30:00Z")]
    [TestCase("2026-01-15T09:30:00Z", "2026-01-15T09:30:00Z")]
    [TestCase("2026-01-15T09:30:00", "2026-01-15T08:30:00Z", Description = "winter in Berlin")]
    [TestCase("2026-07-15T09:30", "2026-07-15T07:30:00Z", Description = "summer in Berlin")]
    [TestCase("2026-03-29T02:30:00", "2026-03-29T01:30:00Z", Description = "skipped: the offset before the gap")]
    [TestCase("2026-03-29T02:00:00", "2026-03-29T01:00:00Z", Description = "the first moment that is skipped")]
    [TestCase("2026-03-29T03:00:00", "2026-03-29T01:00:00Z", Description = "the first moment after the gap")]
    [TestCase("2026-10-25T02:30:00", "2026-10-25T00:30:00Z", Description = "happens twice: the first")]
    [TestCase("2026-10-25T03:00:00", "2026-10-25T02:00:00Z", Description = "after the hour that happens twice")]
    [TestCase("2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z", Description = "the second, named by its offset")]
    [TestCase("2026-01-15T09:30:00.123456Z", "2026-01-15T09:30:00.123456Z")]
    [TestCase("2026-01-15T09:30:00.120Z", "2026-01-15T09:30:00.12Z")]
    public async Task Post_StartDate_IsReturnedInUtc(string given, string expected)
    {
        var body = Bodies.Appointment(("start_date", given), ("end_date", "2026-12-31T00:00:00Z"));

        var appointment = await Client.CreateAsync("/appointment/", body);

        Assert.That((string?)appointment["start_date"], Is.EqualTo(expected));
        Assert.That((string?)(await Client.ReadAsync($"/appointment/{appointment["id"]}/"))["start_date"], Is.EqualTo(expected));
    }

    [Clause("time.iso")]
    [TestCase("2026-02-30T09:30:00Z")]
    [TestCase("2026-01-15T24:30:00Z")]
    [TestCase("2026-01-15")]
    [TestCase("15.01.2026 09:30")]
    [TestCase("2026-01-15T09:30:00+15:00")]
    [TestCase("2026-01-15T09:30:00 Europe/Berlin")]
    [TestCase("")]
    public async Task Post_NoTimestamp_Returns400NamingTheField(string given)
    {
        var response = await Client.PostAsync("/appointment/", Bodies.Appointment(("start_date", given)));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "start_date" }));
    }

    [TestCase("start_date")]
    [TestCase("end_date")]
    [Clause("appointment.dates.required", "text.null")]
    public async Task Post_LeftOutOrNull_Returns400NamingTheField(string field)
    {
        var body = Bodies.Appointment((field, null));

        var ofNull = await Client.PostAsync("/appointment/", body);
        body.Remove(field);
        var leftOut = await Client.PostAsync("/appointment/", body);

        Assert.That((await ofNull.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That((await leftOut.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
    }

    [Clause("appointment.dates.order")]
    [Test]
    public async Task Post_EndEqualsStart_IsAccepted()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("end_date", Bodies.Start)));

        Assert.That((string?)appointment["end_date"], Is.EqualTo((string?)appointment["start_date"]));
    }

    [Clause("appointment.dates.order")]
    [Test]
    public async Task Post_EndBeforeStart_Returns400NamingTheFieldAndStoresNothing()
    {
        var response = await Client.PostAsync("/appointment/", Bodies.Appointment(("end_date", "2026-05-04T08:59:59.999Z")));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "end_date" }));
        Assert.That((await Client.ReadAsync("/appointment/")).Ids(), Is.Empty);
    }

    [Clause("appointment.dates.order")]
    [TestCase("start_date", "2026-05-04T10:00:01Z")]
    [TestCase("end_date", "2026-05-04T08:00:00Z")]
    public async Task Patch_OneSideBeyondTheOther_Returns400AndChangesNothing(string side, string value)
    {
        var before = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        var response = await Client.PatchAsync($"/appointment/{before["uuid"]}/", Bodies.Single(side, $"\"{value}\""));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "end_date" }));
        var after = await Client.ReadAsync($"/appointment/{before["uuid"]}/");
        Assert.That(after.ToJsonString(), Is.EqualTo(before.ToJsonString()));
    }

    [Clause("put.required", "appointment.dates.required")]
    [TestCase("start_date")]
    [TestCase("end_date")]
    public async Task Put_OneSideLeftOut_Returns400(string missing)
    {
        var before = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        var body = Bodies.Appointment();
        body.Remove(missing);

        var response = await Client.PutAsync($"/appointment/{before["uuid"]}/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { missing }));
    }

    [Test]
    public async Task Patch_OneSide_KeepsTheOther()
    {
        var before = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        var response = await Client.PatchAsync($"/appointment/{before["uuid"]}/", new { end_date = "2026-05-04T14:00:00" });

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That((string?)after["start_date"], Is.EqualTo(Bodies.Start));
        Assert.That((string?)after["end_date"], Is.EqualTo("2026-05-04T12:00:00Z"));
    }
}
