using System.Net;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

/// <summary>An organization that wants every change to say which state it is about (RFC 6585 §3).</summary>
internal sealed class RequiredConditionTests : ApiTest
{
    private const string SettingsPath = "/organizationsettings/";

    private string _contact = "";

    [SetUp]
    public async Task AskForConditionsAsync()
    {
        _contact = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        await (await Client.PatchAsync(SettingsPath, new { requires_if_match = true })).ReadAsync(HttpStatusCode.OK);
    }

    [Test]
    public async Task Every_ChangeWithoutACondition_Returns428AndChangesNothing([Values("PUT", "PATCH", "DELETE")] string method)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var body = await resource.BodyAsync(Client);
            var path = $"{resource.Path}{(await Client.CreateAsync(resource.Path, body))["uuid"]}/";
            var before = await Client.TagOfAsync(path);

            var answer = await Client.SendAsync(HttpMethod.Parse(method), path, method == "DELETE" ? null : ApiClient.Json(body));

            await answer.ReadProblemAsync((HttpStatusCode)428);
            Assert.That(await Client.TagOfAsync(path), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Change_WithACondition_IsMade()
    {
        var patched = await Client.PatchIfAsync(_contact, new { last_name = "Klein" }, await Client.TagOfAsync(_contact));

        await patched.ReadAsync(HttpStatusCode.OK);
        var deleted = await Client.ChangeIfAsync("DELETE", _contact, "", patched.Tag());
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Change_OfAnUnknownOne_IsNotFound() =>
        await (await Client.DeleteAsync($"/contact/{Guid.CreateVersion7()}/")).ReadProblemAsync(HttpStatusCode.NotFound);

    [Test]
    public async Task Change_BySuperuserOfAnotherOrganization_IsHeldToIt()
    {
        using var superuser = Api.CreateApiClient(superuser: true);

        var answer = await superuser.PatchAsync(_contact, new { last_name = "Klein" });

        await answer.ReadProblemAsync((HttpStatusCode)428);
    }

    [Test]
    public async Task Change_ByAnotherOrganization_NeedsNone()
    {
        using var other = Api.CreateApiClient();
        var path = $"/contact/{(await other.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";

        await (await other.PatchAsync(path, new { last_name = "Klein" })).ReadAsync(HttpStatusCode.OK);
    }

    [Test]
    public async Task Settings_TakenBack_AskNoMore()
    {
        await (await Client.PatchAsync(SettingsPath, new { requires_if_match = false })).ReadProblemAsync((HttpStatusCode)428);

        var answer = await Client.PatchIfAsync(SettingsPath, new { requires_if_match = false }, await Client.TagOfAsync(SettingsPath));

        Assert.That((bool)(await answer.ReadAsync(HttpStatusCode.OK))["requires_if_match"]!, Is.False);
        await (await Client.PatchAsync(_contact, new { last_name = "Klein" })).ReadAsync(HttpStatusCode.OK);
    }
}
