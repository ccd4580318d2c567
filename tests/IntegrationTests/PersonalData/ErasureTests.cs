using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.PersonalData;

/// <summary>What is left of a person after its data were erased.</summary>
[Clause("personal.erase")]
internal sealed class ErasureTests : ApiTest
{
    [Clause("personal.canary", "repeat.erased")]
    [Test, NotOnSqlServer] // a service that runs on Linux reaches no file of it
    public async Task Delete_APersonOfWhomEverythingIsHeld_LeavesACanaryNowhere()
    {
        var bystander = await Client.CreateAsync("/contact/", Bodies.Contact(("last_name", "Bystander")));
        var person = new KnownPerson(Client);
        await person.MakeAsync();
        await person.SendAsync();
        await person.UnsubscribeAsync(Api.MailFolder);
        foreach (var canary in new[] { KnownPerson.Canary, KnownPerson.Digits })
            Assert.That(await PlacesAsync(canary), Is.Not.Empty, canary);

        var erased = await Client.DeleteAsync($"{person.Path}/personal-data/");

        Assert.That(erased.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await erased.Content.ReadAsStringAsync());
        Assert.That((await Client.DeleteAsync($"{person.Path}/personal-data/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Client.GetAsync($"{person.Path}/personal-data/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        foreach (var canary in new[] { KnownPerson.Canary, KnownPerson.Digits })
            await Eventually.TrueAsync(async () => (await PlacesAsync(canary)).Count == 0, $"no {canary}", TimeSpan.FromMinutes(1));
        foreach (var (path, body, key) in person.Repeatable)
        {
            var again = await Client.SendAsync(HttpMethod.Post, path, ApiClient.Json(body), ("Idempotency-Key", key));
            await again.ReadProblemAsync(HttpStatusCode.Conflict);
        }

        Assert.That((string?)(await Client.ReadAsync($"/contact/{bystander["id"]}/"))["last_name"], Is.EqualTo("Bystander"));
        Assert.That((await Client.ReadAsync("/appointment/"))["results"]!.AsArray(), Has.Count.EqualTo(2), "those that are nobody's");
    }

    [Clause("personal.canary", "bin.erased")]
    [Test, NotOnSqlServer]
    public async Task Delete_APersonWhoLiesInTheBin_LeavesACanaryNowhere()
    {
        var person = new KnownPerson(Client);
        await person.MakeAsync();
        foreach (var note in person.Appointment["notes"]!.AsArray())
            await Client.DeleteAsync($"/appointmentnotes/{note!["uuid"]}/");
        await Client.DeleteAsync($"/appointment/{person.Appointment["uuid"]}/");
        await Client.DeleteAsync($"{person.Path}/");
        var export = (await Client.ReadAsync($"{person.Path}/personal-data/")).ToJsonString();
        foreach (var held in new[] { KnownPerson.Address, $"{KnownPerson.Canary} again", KnownPerson.Digits })
            Assert.That(export, Does.Contain(held));

        var erased = await Client.DeleteAsync($"{person.Path}/personal-data/");

        Assert.That(erased.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await erased.Content.ReadAsStringAsync());
        foreach (var canary in new[] { KnownPerson.Canary, KnownPerson.Digits })
            await Eventually.TrueAsync(async () => (await PlacesAsync(canary)).Count == 0, $"no {canary}", TimeSpan.FromMinutes(1));
        await (await Client.SendAsync(HttpMethod.Post, $"{person.Path}/restore/")).ReadProblemAsync(HttpStatusCode.NotFound);
        foreach (var list in new[] { "/contact/", "/appointment/" })
            Assert.That((await Client.ReadAsync($"{list}?deleted=true"))["results"]!.AsArray(), Is.Empty, list);
    }

    [Clause("trail.unchanged")]
    [Test]
    public async Task Delete_APerson_LeavesEntriesWithoutContent()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4737";
        var person = new KnownPerson(Client);
        await person.MakeAsync();

        await Client.SendAsync(
            HttpMethod.Delete,
            $"{person.Path}/personal-data/",
            content: null,
            ("traceparent", $"00-{trace}-00f067aa0ba902b7-01")
        );

        foreach (var path in new[] { person.Path, $"/appointment/{person.Appointment["uuid"]}" })
        {
            var history = (await Client.ReadAsync($"{path}/history/"))["results"]!.AsArray();
            Assert.That(history, Has.Count.EqualTo(1), path);
            Assert.That((string?)history[0]!["kind"], Is.EqualTo("erased"));
            Assert.That((Guid?)history[0]!["actor"], Is.EqualTo(Client.User));
            Assert.That((string?)history[0]!["request_id"], Is.EqualTo(trace));
            Assert.That(history[0]!["changes"]!.AsObject(), Is.Empty);
        }
    }

    [Test]
    public async Task Delete_WhatIsAnothersByNow_StaysWithTheOther()
    {
        var address = MailRequests.NewRecipient();
        var (first, second) = (await ContactAsync("First", address), await ContactAsync("Second", address));
        var appointment = await Client.CreateAsync(
            "/appointment/",
            Bodies.Appointment(("contact_uuid", first["uuid"]), ("name", "Before"))
        );
        var path = $"/appointment/{appointment["uuid"]}";
        await Client.PatchAsync($"{path}/", new { contact_uuid = second["uuid"], name = "Now" });
        await Client.PatchAsync($"{path}/", new { name = "Later" });
        var mail = await Client.RequestMailAsync((string)appointment["uuid"]!, address);
        await Client.SentAsync(mail);

        await Client.DeleteAsync($"/contact/{first["uuid"]}/personal-data/");

        Assert.That((string?)(await Client.ReadAsync($"{path}/"))["name"], Is.EqualTo("Later"));
        var history = (await Client.ReadAsync($"{path}/history/"))["results"]!.AsArray();
        Assert.That(
            history.Select(e => e!["changes"]!.ToJsonString()),
            Is.EqualTo(new[] { """{"name":{"before":"Now","after":"Later"}}""" })
        );
        Assert.That(
            (string?)(await Client.ReadNotificationAsync(mail))["recipient"],
            Is.EqualTo(address),
            "the other has the address, too"
        );
    }

    [Test]
    public async Task Delete_AnOldState_Returns412AndErasesNothing()
    {
        var contact = await ContactAsync("Person", MailRequests.NewRecipient());
        var tag = (await Client.GetAsync($"/contact/{contact["id"]}/")).Headers.ETag!.ToString();
        await Client.PatchAsync($"/contact/{contact["id"]}/", new { first_name = "Changed" });

        var old = await Client.SendAsync(HttpMethod.Delete, $"/contact/{contact["id"]}/personal-data/", content: null, ("If-Match", tag));
        tag = (await Client.GetAsync($"/contact/{contact["id"]}/")).Headers.ETag!.ToString();
        var now = await Client.SendAsync(HttpMethod.Delete, $"/contact/{contact["id"]}/personal-data/", content: null, ("If-Match", tag));

        await old.ReadProblemAsync(HttpStatusCode.PreconditionFailed);
        Assert.That(now.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Delete_AStateOfAContactInTheBin_Returns412AndErasesNothing()
    {
        var contact = await ContactAsync("Person", MailRequests.NewRecipient());
        var tag = (await Client.GetAsync($"/contact/{contact["id"]}/")).Headers.ETag!.ToString();
        await Client.DeleteAsync($"/contact/{contact["id"]}/");
        var path = $"/contact/{contact["id"]}/personal-data/";

        var old = await Client.SendAsync(HttpMethod.Delete, path, content: null, ("If-Match", tag));

        await old.ReadProblemAsync(HttpStatusCode.PreconditionFailed);
        await Client.ReadAsync(path);
        var any = await Client.SendAsync(HttpMethod.Delete, path, content: null, ("If-Match", "*"));
        Assert.That(any.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [TestCase("contacts:write", HttpStatusCode.Forbidden)]
    [TestCase("appointments:write", HttpStatusCode.Forbidden)]
    [TestCase("contacts:write appointments:write", HttpStatusCode.NoContent)]
    public async Task Delete_TokenWithScopes_NeedsBoth(string scopes, HttpStatusCode expected)
    {
        var contact = await ContactAsync("Person", MailRequests.NewRecipient());
        var claims = new Dictionary<string, object?> { ["scope"] = scopes, ["organization_uuid"] = Client.Organization };
        using var limited = Api.CreateApiClient(TestTokens.Issue(claims));

        var answer = await limited.DeleteAsync($"/contact/{contact["id"]}/personal-data/");

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Sweep_WhatOthersWroteMeanwhile_ErasesItToo()
    {
        var contact = await ContactAsync("Person", MailRequests.NewRecipient());
        await Client.DeleteAsync($"/contact/{contact["uuid"]}/personal-data/");
        var late = await Client.CreateAsync("/appointment/", Bodies.Appointment(("contact_uuid", contact["uuid"]), ("name", "Late")));
        var mail = await Client.RequestMailAsync((string)late["uuid"]!, MailRequests.NewRecipient());
        await Client.SentAsync(mail);

        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOrganizationScope>().Enter(Client.Organization);
        var at = DateTimeOffset.UtcNow - PersonErased.Aftermath;
        await scope
            .ServiceProvider.GetRequiredService<IDomainEventHandler<PersonErased>>()
            .HandleAsync(new PersonErased(Client.Organization, contact["uuid"]!.GetValue<Guid>(), [], at), CancellationToken.None);

        Assert.That((await Client.GetAsync($"/appointment/{late["uuid"]}/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(File.Exists(Path.Combine(Api.MailFolder, $"{mail}.eml")), Is.False);
        var history = (await Client.ReadAsync($"/contact/{contact["uuid"]}/history/"))["results"]!.AsArray();
        Assert.That(history.Select(e => (string?)e!["kind"]), Is.EqualTo(new[] { "erased" }));
    }

    private Task<JsonNode> ContactAsync(string lastName, string address) =>
        Client.CreateAsync("/contact/", Bodies.Contact(("last_name", lastName), ("emails", new[] { new { email = address } })));

    private Task<IReadOnlyList<string>> PlacesAsync(string text) => HeldContents.PlacesOfAsync(Api.Folder.Path, text);
}
