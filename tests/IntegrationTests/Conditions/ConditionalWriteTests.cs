using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Conditions;

/// <summary>Changes that are meant for a state that the caller has seen (RFC 9110 §13.1).</summary>
internal sealed class ConditionalWriteTests : ApiTest
{
    private static readonly string[] Methods = ["PUT", "PATCH", "DELETE"];

    [Clause("etag.if-match", "status.412")]
    [Test]
    public async Task Every_ChangeOfAnotherState_Returns412AndChangesNothing([ValueSource(nameof(Methods))] string method)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var (path, body) = await MakeAsync(resource);
            var before = (await Client.ReadAsync(path)).ToJsonString();

            foreach (var condition in new[] { "\"other\"", $"W/{await Client.TagOfAsync(path)}", "no tag" })
                await (await Client.ChangeIfAsync(method, path, body, condition)).ReadProblemAsync(HttpStatusCode.PreconditionFailed);

            Assert.That((await Client.ReadAsync(path)).ToJsonString(), Is.EqualTo(before), path);
        }
    }

    [Clause("etag.if-match")]
    [Test]
    public async Task Every_ChangeOfTheStateThatWasRead_IsMade([ValueSource(nameof(Methods))] string method)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        foreach (var condition in new[] { "{0}", "*", "\"other\", {0}" })
        {
            var (path, body) = await MakeAsync(resource);
            var tag = await Client.TagOfAsync(path);

            var answer = await Client.ChangeIfAsync(method, path, body, condition.Replace("{0}", tag, StringComparison.Ordinal));

            Assert.That(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [Clause("etag.if-match")]
    [Test]
    public async Task Patch_AfterAnotherChange_Returns412([Values] bool isEmbedded)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", "Grete")));
        var appointment = await Client.CreateAsync("/appointment/", Bodies.Appointment(("contact_uuid", contact["uuid"])));
        var path = $"/appointment/{appointment["uuid"]}/";
        var seen = await Client.TagOfAsync(path);
        var change = isEmbedded
            ? await Client.PatchAsync($"/contact/{contact["uuid"]}/", new { first_name = "Hanna" })
            : await Client.PatchAsync(path, new { summary = "Later" });
        await change.ReadAsync(HttpStatusCode.OK);

        var answer = await Client.PatchIfAsync(path, new { name = "Visit" }, seen);

        await answer.ReadProblemAsync(HttpStatusCode.PreconditionFailed);
        Assert.That((string?)(await Client.ReadAsync(path))["name"], Is.Empty);
    }

    [Clause("etag.if-match", "status.412")]
    [TestCase("retry")]
    [TestCase("cancel")]
    public async Task Action_OnAnotherState_Returns412(string action)
    {
        var body = Bodies.Notification(await Client.CreateAppointmentAsync());
        var path = $"/appointmentnotifications/{(await Client.CreateAsync("/appointmentnotifications/", body))["uuid"]}/";
        var before = await Client.TagOfAsync(path);

        var answer = await Client.ChangeIfAsync("POST", $"{path}{action}/", body, "\"other\"");

        await answer.ReadProblemAsync(HttpStatusCode.PreconditionFailed);
        Assert.That(await Client.TagOfAsync(path), Is.EqualTo(before));
    }

    [Clause("etag.if-match")]
    [Test]
    public async Task Cancel_OnTheStateThatWasRead_Cancels()
    {
        var body = Bodies.Notification(await Client.CreateAppointmentAsync());
        var path = $"/appointmentnotifications/{(await Client.CreateAsync("/appointmentnotifications/", body))["uuid"]}/";

        var answer = await Client.ChangeIfAsync("POST", $"{path}cancel/", body, await Client.TagOfAsync(path));

        Assert.That((string?)(await answer.ReadAsync(HttpStatusCode.OK))["status"], Is.EqualTo("cancelled"));
    }

    [Clause("etag.if-match")]
    [Test]
    public async Task Settings_AnotherState_Returns412()
    {
        const string Path = "/organizationsettings/";
        var seen = await Client.TagOfAsync(Path);

        await (await Client.PatchIfAsync(Path, new { name = "First" }, seen)).ReadAsync(HttpStatusCode.OK);
        await (await Client.PatchIfAsync(Path, new { name = "Second" }, seen)).ReadProblemAsync(HttpStatusCode.PreconditionFailed);

        Assert.That((string?)(await Client.ReadAsync(Path))["name"], Is.EqualTo("First"));
    }

    [Test]
    public async Task Put_IfNoneMatchNamesTheState_Returns412()
    {
        var path = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";

        var answer = await Client.SendAsync(HttpMethod.Put, path, ApiClient.Json(Bodies.Contact()), ("If-None-Match", "*"));

        await answer.ReadProblemAsync(HttpStatusCode.PreconditionFailed);
    }

    [Test]
    public async Task Change_OfAnUnknownOne_IsNotFoundWhateverTheCondition([ValueSource(nameof(Methods))] string method)
    {
        var foreign = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";
        using var stranger = Api.CreateApiClient();

        foreach (var path in new[] { foreign, $"/contact/{Guid.CreateVersion7()}/" })
        foreach (var condition in new[] { "*", "\"other\"" })
            await (await stranger.ChangeIfAsync(method, path, Bodies.Contact(), condition)).ReadProblemAsync(HttpStatusCode.NotFound);
    }

    private async Task<(string Path, JsonObject Body)> MakeAsync(DescribedResource resource)
    {
        var body = await resource.BodyAsync(Client);
        var made = await Client.CreateAsync(resource.Path, body);
        return ($"{resource.Path}{made["uuid"]}/", body);
    }
}
