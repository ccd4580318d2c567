using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Organizations;

internal sealed class OrganizationSettingsTests : ApiTest
{
    private const string Path = "/organizationsettings/";

    [Test]
    public async Task Get_NothingSet_ShowsTheDefaults()
    {
        var settings = await Client.ReadAsync(Path);

        Assert.That((string?)settings["uuid"], Is.EqualTo($"{Client.Organization}"));
        Assert.That(
            ((string?)settings["name"], (string?)settings["phone"], (string?)settings["time_zone"], (string?)settings["language"]),
            Is.EqualTo(("", "", "Europe/Berlin", "de"))
        );
        Assert.That((settings["reply_to"], settings["default_reminders"]!.AsArray().Count), Is.EqualTo(((JsonNode?)null, 0)));
    }

    [Test]
    public async Task Patch_SomeFields_LeavesTheOthersAndFeedsTheTemplates()
    {
        await PatchAsync(new { name = "Praxis Müller", language = "en" });

        var settings = await PatchAsync(new { phone = "110" });

        Assert.That(((string?)settings["name"], (string?)settings["phone"]), Is.EqualTo(("Praxis Müller", "110")));
        var appointment = await Client.CreateAppointmentAsync();
        var notification = await Client.CreateAsync("/appointmentnotifications/", Bodies.Notification(appointment));
        Assert.That((string?)notification["subject"], Does.Contain("Praxis Müller"));
        Assert.That((string?)notification["message"], Does.Contain("110"));
    }

    [Test]
    public async Task Put_LeftOut_GoesBackToTheDefault()
    {
        await PatchAsync(
            new
            {
                name = "Praxis",
                time_zone = "Asia/Tokyo",
                language = "en",
                reply_to = "a@example.com",
                default_reminders = new[] { "P1D" },
            }
        );

        var settings = await (await Client.PutAsync(Path, new { name = "Other" })).ReadAsync(HttpStatusCode.OK);

        Assert.That(
            ((string?)settings["name"], (string?)settings["time_zone"], (string?)settings["language"], (string?)settings["reply_to"]),
            Is.EqualTo(("Other", "Europe/Berlin", "de", (string?)null))
        );
        Assert.That(settings["default_reminders"]!.AsArray(), Is.Empty);
    }

    [TestCase("""{"time_zone":"Europe/Nowhere"}""", "time_zone")]
    [TestCase("""{"time_zone":null}""", "time_zone")]
    [TestCase("""{"language":"fr"}""", "language")]
    [TestCase("""{"reply_to":"nobody"}""", "reply_to")]
    [TestCase("""{"name":null}""", "name")]
    [TestCase("""{"phone":"123456789012345678901"}""", "phone")]
    [TestCase("""{"default_reminders":["P1D","-PT1H"]}""", "default_reminders[1]")]
    [TestCase("""{"default_reminders":[null]}""", "default_reminders[0]")]
    [TestCase("""{"default_reminders":"P1D"}""", "default_reminders")]
    [TestCase("""{"default_reminders":["P1D","P2D","P3D","P4D","P5D","P6D","P7D","P8D","P9D","P10D","P11D"]}""", "default_reminders")]
    public async Task Patch_Wrong_Returns400NamingTheField(string body, string field)
    {
        var errors = await (await Client.PatchAsync(Path, body)).ReadErrorsAsync();

        Assert.That(errors.Keys, Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task Patch_AnotherOrganization_SeesNothingOfIt()
    {
        await PatchAsync(new { name = "Mine" });
        using var other = Api.CreateApiClient();

        Assert.That((string?)(await other.ReadAsync(Path))["name"], Is.EqualTo(""));
    }

    [Test]
    public async Task Any_TokenWithoutOrganization_IsRefused()
    {
        using var client = Api.CreateApiClient(TestTokens.For(null, Guid.NewGuid()));

        Assert.That((await client.GetAsync(Path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await client.PatchAsync(Path, new { name = "x" })).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<JsonNode> PatchAsync(object body) => await (await Client.PatchAsync(Path, body)).ReadAsync(HttpStatusCode.OK);
}
