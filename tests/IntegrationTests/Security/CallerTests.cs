using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Callers without an organization, and those who may reach into others.</summary>
internal sealed class CallerTests : ApiTest
{
    [Clause("who.no-organization.lists", "who.no-organization.writes")]
    [TestCase("contact")]
    [TestCase("appointment")]
    [TestCase("appointmentnotes")]
    [TestCase("appointmentnotifications")]
    public async Task Any_NoOrganization_ListsAreEmptyAndWritesForbidden(string collection)
    {
        var path = await CreateAsync(collection);
        using var nobody = Api.CreateApiClient(TestTokens.For(organization: null, Guid.NewGuid()));

        var list = await nobody.ReadAsync($"/{collection}/");

        Assert.That(list as JsonArray ?? list["results"]!.AsArray(), Is.Empty);
        await (await nobody.GetAsync(path)).ReadProblemAsync(HttpStatusCode.NotFound);
        foreach (var unknownOrNot in new[] { path, $"/{collection}/2147483000/" })
        {
            await (await nobody.PutAsync(unknownOrNot, "{}")).ReadProblemAsync(HttpStatusCode.Forbidden);
            await (await nobody.PatchAsync(unknownOrNot, "{}")).ReadProblemAsync(HttpStatusCode.Forbidden);
            await (await nobody.DeleteAsync(unknownOrNot)).ReadProblemAsync(HttpStatusCode.Forbidden);
        }

        await (await nobody.PostAsync($"/{collection}/", "{}")).ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [TestCase("not a uuid")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase(7)]
    [TestCase(true)]
    public async Task Post_OrganizationClaimOfNoUse_IsForbidden(object claim)
    {
        using var nobody = Api.CreateApiClient(TestTokens.Issue(new Dictionary<string, object?> { ["organization_uuid"] = claim }));

        var response = await nobody.PostAsync("/contact/", Bodies.Contact());

        await response.ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [Clause("who.superuser")]
    [TestCase("contact", """{"first_name":"S"}""")]
    [TestCase("appointment", """{"name":"S","notes":[{"note":"S"}]}""")]
    [TestCase("appointmentnotes", """{"note":"S"}""")]
    [TestCase("appointmentnotifications", """{"subject":"S"}""")]
    public async Task Any_SuperuserById_ReadsChangesAndDeletesWithinTheOwnersOrganization(string collection, string change)
    {
        var path = await CreateAsync(collection);
        var before = await Client.ReadAsync(path);
        using var super = Api.CreateApiClient(superuser: true);

        var read = await super.ReadAsync($"/{collection}/{before["id"]}/");
        var changed = await (await super.PatchAsync(path, change)).ReadAsync(HttpStatusCode.OK);
        var seen = await Client.ReadAsync(path);
        var deleted = await super.DeleteAsync(path);

        Assert.That(JsonNode.DeepEquals(read, before));
        Assert.That(JsonNode.DeepEquals(seen, changed));
        Assert.That(JsonNode.DeepEquals(changed, before), Is.False);
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await Client.GetAsync(path)).ReadProblemAsync(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Any_SuperuserWithoutAnOrganization_StillReachesById()
    {
        var path = await CreateAsync("contact");
        using var super = Api.CreateApiClient(TestTokens.For(organization: null, superuser: true));

        await (await super.PatchAsync(path, """{"first_name":"S"}""")).ReadAsync(HttpStatusCode.OK);

        Assert.That((string?)(await Client.ReadAsync(path))["first_name"], Is.EqualTo("S"));
        await (await super.PostAsync("/contact/", Bodies.Contact())).ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Get_SuperusersLists_AreItsOwn()
    {
        await CreateAsync("contact");
        using var super = Api.CreateApiClient(superuser: true);
        var own = await super.CreateAsync("/contact/", Bodies.Contact());

        var list = await super.ReadAsync("/contact/");

        Assert.That(list.Ids(), Is.EqualTo(new[] { (int)own["id"]! }));
    }

    [Clause("who.superuser-claim")]
    [TestCase("true")]
    [TestCase(1)]
    public async Task Get_SuperuserClaimOfAnotherType_IsNone(object claim)
    {
        var path = await CreateAsync("contact");
        var claims = new Dictionary<string, object?> { ["organization_uuid"] = Guid.NewGuid(), ["is_superuser"] = claim };
        using var other = Api.CreateApiClient(TestTokens.Issue(claims));

        var response = await other.GetAsync(path);

        await response.ReadProblemAsync(HttpStatusCode.NotFound);
    }

    private async Task<string> CreateAsync(string collection)
    {
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment());
        JsonObject body = collection switch
        {
            "contact" => Bodies.Contact(),
            "appointment" => Bodies.Appointment(),
            "appointmentnotifications" => Bodies.Notification(appointment["uuid"]),
            _ => [],
        };
        return $"/{collection}/{(await Client.CreateAsync($"/{collection}/", body))["uuid"]}/";
    }
}
