using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Notifications;

internal sealed class NotificationLanguageTests : ApiTest
{
    [Test]
    public async Task Post_Language_IsThatOfTheTemplate()
    {
        var body = Bodies.Notification(await Client.CreateAppointmentAsync(), ("language", "en"), ("org_name", "Müller"));

        var notification = await Client.CreateAsync("/appointmentnotifications/", body);

        Assert.That((string?)notification["language"], Is.EqualTo("en"));
        Assert.That((string?)notification["subject"], Is.EqualTo("Appointment with Müller on 1 Jul 2031"));
        Assert.That((string?)notification["message"], Does.Contain("When: Tuesday, 1 July 2031, 14:00–15:30"));
    }

    [Test]
    public async Task Patch_LanguageTakenBack_IsTheOrganizationsAgain()
    {
        var body = Bodies.Notification(await Client.CreateAppointmentAsync(), ("language", "en"));
        var notification = await Client.CreateAsync("/appointmentnotifications/", body);
        var path = (string)notification["url"]!;

        var kept = await (await Client.PatchAsync(path, new { org_phone = "1" })).ReadAsync(HttpStatusCode.OK);
        var taken = await (await Client.PatchAsync(path, """{"language":null}""")).ReadAsync(HttpStatusCode.OK);

        Assert.That((string?)kept["subject"], Does.StartWith("Your appointment"));
        Assert.That(taken["language"], Is.Null);
        Assert.That((string?)taken["subject"], Does.StartWith("Ihr Termin"));
    }

    [TestCase("fr")]
    [TestCase("EN")]
    public async Task Post_UnknownLanguage_NamesTheField(string language)
    {
        var body = Bodies.Notification(await Client.CreateAppointmentAsync(), ("language", language));

        var errors = await (await Client.PostAsync("/appointmentnotifications/", body)).ReadErrorsAsync();

        Assert.That(errors["language"], Is.EqualTo(new[] { "Choose one of: de, en." }));
    }

    [Test]
    public async Task Post_SeveralDaysInAnotherZone_NamesBothDaysThere()
    {
        await Client.PatchAsync("/organizationsettings/", new { time_zone = "Pacific/Auckland" });
        var appointment = await Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("start_date", "2026-03-29T11:30:00Z"), ("end_date", "2026-03-31T01:15:00Z"))
        );

        var notification = await Client.CreateAsync(
            "/appointmentnotifications/",
            Bodies.Notification(appointment["uuid"], ("language", "en"))
        );

        Assert.That((string?)notification["message"], Does.Contain("When: Monday, 30 March 2026, 00:30 to Tuesday, 31 March 2026, 14:15"));
    }
}
