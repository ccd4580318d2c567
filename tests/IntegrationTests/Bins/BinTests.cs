using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Bins;

/// <summary>What is deleted, and its way back.</summary>
internal sealed class BinTests : ApiTest
{
    [Clause("bin.restore")]
    [Test]
    public async Task Restore_WhateverWasDeleted_IsThereAsItWasUnderItsNames()
    {
        var document = await Client.ReadAsync("/docs/swagger.json");
        var kept = (await DescribedResource.AllAsync(Client))
            .Where(r => document["paths"]![$"{r.Path}{{id}}/restore"] is not null)
            .ToList();
        Assert.That(kept, Has.Count.EqualTo(6));
        foreach (var resource in kept)
        {
            var made = await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));
            var path = $"{resource.Path}{made["uuid"]}/";
            var before = await Client.ReadAsync(path);
            await Client.DeleteAsync(path);
            Assert.That((await Client.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);

            var answer = await Client.SendAsync(HttpMethod.Post, $"{path}restore/");

            var restored = await answer.ReadAsync(HttpStatusCode.OK);
            Assert.That(answer.Headers.ETag, Is.Not.Null, path);
            Assert.That(Without(restored, "edit_date"), Is.EqualTo(Without(before, "edit_date")), path);
            Assert.That(Without(await Client.ReadAsync($"{resource.Path}{made["id"]}/")), Is.EqualTo(Without(restored)), path);
            var history = (await Client.ReadAsync($"{path}history/"))["results"]!.AsArray();
            Assert.That((string?)history[0]!["kind"], Is.EqualTo("restored"), path);
            Assert.That((string?)history[1]!["kind"], Is.EqualTo("deleted"), path);
            Assert.That((await Client.SendAsync(HttpMethod.Post, $"{path}restore/")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Clause("bin.list")]
    [Test]
    public async Task List_Deleted_HasWhatLiesInTheBinAndNothingElse()
    {
        foreach (var resource in (await DescribedResource.AllAsync(Client)).Where(r => r.Path != "/contacttype/"))
        {
            await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));
            var made = await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));
            await Client.DeleteAsync($"{resource.Path}{made["id"]}/");

            var binned = Rows(await Client.ReadAsync($"{resource.Path}?deleted=true"));

            Assert.That(binned.Select(r => (string?)r["uuid"]), Is.EqualTo(new[] { (string?)made["uuid"] }), resource.Path);
            Assert.That((Guid?)binned[0]["deleted_by"], Is.EqualTo(Client.User), resource.Path);
            Assert.That((DateTimeOffset?)binned[0]["deleted_at"], Is.Not.Null, resource.Path);
            var there = Rows(await Client.ReadAsync(resource.Path));
            Assert.That(there.Select(r => (string?)r["uuid"]), Has.None.EqualTo((string?)made["uuid"]), resource.Path);
            Assert.That(there[0].AsObject().ContainsKey("deleted_at"), Is.False, resource.Path);
            await (await Client.GetAsync($"{resource.Path}?deleted=maybe")).ReadProblemAsync(HttpStatusCode.BadRequest);
        }
    }

    [Clause("bin.list")]
    [Test]
    public async Task List_DeletedContacts_IsFilteredSearchedAndPagedLikeTheOthers()
    {
        foreach (var name in new[] { "Anna", "Anton", "Berta" })
        {
            var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("first_name", name)));
            await Client.DeleteAsync($"/contact/{contact["id"]}/");
        }

        var searched = await Client.ReadAsync("/contact/?deleted=true&search=anton");
        var begun = await Client.ReadAsync("/contact/?deleted=true&starts_with=an&limit=1&ordering=-first_name");

        Assert.That(Rows(searched).Select(r => (string?)r["first_name"]), Is.EqualTo(new[] { "Anton" }));
        Assert.That(((int?)begun["count"], (string?)Rows(begun)[0]["first_name"]), Is.EqualTo((2, "Anton")));
        Assert.That((string?)begun["next"], Does.Contain("deleted=true"));
        Assert.That((int?)(await Client.ReadAsync("/contact/?search=anton"))["count"], Is.Zero);
    }

    [Clause("bin.conflict")]
    [Test]
    public async Task Restore_ContactWhoseNumberIsTaken_IsRefusedAndStaysInTheBin()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 77)));
        await Client.DeleteAsync($"/contact/{contact["id"]}/");
        var taker = await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 77)));

        await (await Client.SendAsync(HttpMethod.Post, $"/contact/{contact["id"]}/restore/")).ReadProblemAsync(HttpStatusCode.Conflict);

        Assert.That(Rows(await Client.ReadAsync("/contact/?deleted=true")), Has.Count.EqualTo(1));
        await Client.DeleteAsync($"/contact/{taker["id"]}/");
        await (await Client.SendAsync(HttpMethod.Post, $"/contact/{contact["id"]}/restore/")).ReadAsync(HttpStatusCode.OK);
    }

    [Clause("bin.restore")]
    [Test]
    public async Task Restore_ByManyAtOnce_IsDoneOnce()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        await Client.DeleteAsync($"/contact/{contact["id"]}/");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Client.SendAsync(HttpMethod.Post, $"/contact/{contact["id"]}/restore/"))
        );

        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(
            answers.Select(a => a.StatusCode).Where(s => s != HttpStatusCode.OK),
            Has.All.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Conflict)
        );
    }

    [Clause("bin.organization")]
    [Test]
    public async Task Restore_OfAnotherOrganization_IsAsOfAnUnknownOne()
    {
        using var stranger = Api.CreateApiClient();
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        await Client.DeleteAsync($"/contact/{contact["id"]}/");

        var foreign = await stranger.SendAsync(HttpMethod.Post, $"/contact/{contact["uuid"]}/restore/");

        await foreign.ReadProblemAsync(HttpStatusCode.NotFound);
        Assert.That(Rows(await stranger.ReadAsync("/contact/?deleted=true")), Is.Empty);
        Assert.That(Rows(await Client.ReadAsync("/contact/?deleted=true")), Has.Count.EqualTo(1));
    }

    private static IReadOnlyList<JsonNode> Rows(JsonNode answer) =>
        [.. ((answer as JsonArray) ?? answer["results"]!.AsArray()).Select(r => r!)];

    private static string Without(JsonNode node, params string[] fields)
    {
        var copy = node.DeepClone().AsObject();
        foreach (var field in fields)
            copy.Remove(field);
        return copy.ToJsonString();
    }
}
