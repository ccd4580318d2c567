using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Appointments;

internal sealed class AppointmentFieldsTests : ApiTest
{
    private const string Full = """
        {
          "name": "Besichtigung", "owner": "0199f4a0-1111-7000-8000-000000000001",
          "start_date": "2026-05-04T09:00:00Z", "end_date": "2026-05-05T10:00:00Z", "type": ["visit", "😀"],
          "address": "Hauptstraße 5a, Berlin", "siteprofile_uuid": "0199f4a0-2222-7000-8000-000000000001",
          "contact_uuid": "0199f4a0-3333-7000-8000-000000000001", "invitee_uuids": ["0199f4a0-4444-7000-8000-000000000001"],
          "workflowlevel2_uuids": [], "summary": "S"
        }
        """;

    [Clause(
        "appointment.owner",
        "appointment.siteprofile_uuid",
        "appointment.contact_uuid",
        "appointment.invitee_uuids",
        "appointment.workflowlevel2_uuids",
        "appointment.summary"
    )]
    [Test]
    public async Task Post_EveryField_RoundTrips()
    {
        var created = await Client.CreateAsync("/appointment/", Full);

        var read = await Client.ReadAsync($"/appointment/{created["id"]}/");
        Assert.That(JsonNode.DeepEquals(read, created), read.ToString());
        foreach (var (name, given) in JsonNode.Parse(Full)!.AsObject())
            Assert.That(JsonNode.DeepEquals(read[name], given), $"{name}: {read[name]}");
    }

    [Clause("appointment.owner.default", "appointment.organization_uuid", "appointment.name", "appointment.address", "appointment.summary")]
    [Test]
    public async Task Post_OnlyTheRequired_HasDefaults()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        foreach (var text in new[] { "name", "address", "summary" })
            Assert.That((string?)appointment[text], Is.Empty, text);
        foreach (var name in new[] { "siteprofile_uuid", "contact_uuid", "contact", "invitee_uuids", "workflowlevel2_uuids" })
            Assert.That(appointment.AsObject().TryGetPropertyValue(name, out var value) && value is null, name);
        Assert.That(appointment["notes"]!.AsArray(), Is.Empty);
        Assert.That(appointment["driving_times"]!.AsArray(), Is.Empty);
        Assert.That((Guid)appointment["owner"]!, Is.EqualTo(Client.User));
        Assert.That((Guid)appointment["organization_uuid"]!, Is.EqualTo(Client.Organization));
    }

    [Clause("put.replaces", "put.keeps.owner")]
    [Test]
    public async Task Put_OnlyTheRequired_ResetsAllButOwner()
    {
        var before = await Client.CreateAsync("/appointment/", Full);
        var blank = await Client.CreateAsync("/appointment/", Bodies.Appointment());

        var response = await Client.PutAsync($"/appointment/{before["uuid"]}/", Bodies.Appointment());

        var after = await response.ReadAsync(HttpStatusCode.OK);
        foreach (var (name, value) in after.AsObject())
            Assert.That(JsonNode.DeepEquals(value, (name is "id" or "uuid" or "owner" ? before : blank)[name]), $"{name}: {value}");
    }

    [Clause("text.null", "appointment.type.required", "appointment.type.entries", "appointment.organization_uuid.other")]
    [TestCase("""{"type":[]}""", "type")]
    [TestCase("""{"type":null}""", "type")]
    [TestCase("""{"type":"visit"}""", "type")]
    [TestCase("""{"type":["visit","  "]}""", "type[1]")]
    [TestCase("""{"type":["visit",null]}""", "type[1]")]
    [TestCase("""{"type":[1]}""", "type[0]")]
    [TestCase("""{"owner":null}""", "owner")]
    [TestCase("""{"owner":""}""", "owner")]
    [TestCase("""{"owner":"me"}""", "owner")]
    [TestCase("""{"invitee_uuids":[""]}""", "invitee_uuids[0]")]
    [TestCase("""{"name":null}""", "name")]
    [TestCase("""{"summary":null}""", "summary")]
    [TestCase("""{"notes":null}""", "notes")]
    [TestCase("""{"contact_uuid":7}""", "contact_uuid")]
    [TestCase("""{"invitee_uuids":["0199f4a0-4444-7000-8000-000000000001","x"]}""", "invitee_uuids[1]")]
    [TestCase("""{"organization_uuid":"0199f4a0-4444-7000-8000-000000000001"}""", "organization_uuid")]
    [TestCase("""{"organization_uuid":null}""", "organization_uuid")]
    public async Task Patch_BadValue_Returns400NamingTheFieldAndChangesNothing(string body, string field)
    {
        var before = await Client.CreateAsync("/appointment/", Full);

        var response = await Client.PatchAsync($"/appointment/{before["uuid"]}/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync($"/appointment/{before["uuid"]}/"), before));
    }

    [Clause("patch.null")]
    [TestCase("siteprofile_uuid")]
    [TestCase("contact_uuid")]
    [TestCase("invitee_uuids")]
    [TestCase("workflowlevel2_uuids")]
    public async Task Patch_Null_ClearsAnOptionalField(string field)
    {
        var before = await Client.CreateAsync("/appointment/", Full);

        var response = await Client.PatchAsync($"/appointment/{before["uuid"]}/", Bodies.Single(field, "null"));

        Assert.That((await response.ReadAsync(HttpStatusCode.OK))[field], Is.Null);
    }

    [TestCase("siteprofile_uuid")]
    [TestCase("contact_uuid")]
    [Clause("text.empty-is-null", "appointment.siteprofile_uuid", "appointment.contact_uuid")]
    public async Task Write_EmptyOptionalId_MeansNull(string field)
    {
        var before = await Client.CreateAsync("/appointment/", Full);

        var response = await Client.PatchAsync($"/appointment/{before["uuid"]}/", Bodies.Single(field, "\"\""));
        var empty = await Client.CreateAsync("/appointment/", Bodies.Appointment((field, "")));

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.That(empty[field], Is.Null);
        Assert.That(after[field], Is.Null);
    }

    [Clause("appointment.organization_uuid")]
    [Test]
    public async Task Post_OwnOrganization_IsAccepted()
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("organization_uuid", Client.Organization)));

        Assert.That((Guid)appointment["organization_uuid"]!, Is.EqualTo(Client.Organization));
    }

    [Clause("body.read-only", "appointment.ids", "appointment.contact.read-only", "appointment.driving_times.read-only")]
    [Test]
    public async Task Patch_ReadOnlyFields_AreIgnored()
    {
        var before = await Client.CreateAsync("/appointment/", Full);

        var response = await Client.PatchAsync(
            $"/appointment/{before["uuid"]}/",
            """{"id":"x","uuid":1,"contact":{"first_name":"X"},"driving_times":[{"time":5}],"colour":{}}"""
        );

        Assert.That(JsonNode.DeepEquals(await response.ReadAsync(HttpStatusCode.OK), before));
    }

    [Test]
    public async Task Delete_Twice_Returns204And404()
    {
        var appointment = await Client.CreateAsync("/appointment/", Full);

        var first = await Client.DeleteAsync($"/appointment/{appointment["id"]}/");
        var second = await Client.DeleteAsync($"/appointment/{appointment["uuid"]}/");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await second.ReadProblemAsync(HttpStatusCode.NotFound);
    }
}
