using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.ContactTypes;

/// <summary>An organization's own types.</summary>
internal sealed class ContactTypeFieldsTests : ApiTest
{
    private const string Collection = "/contacttype/";

    [Test]
    [Clause(
        "contacttype.uuid",
        "contacttype.change",
        "id.types-and-driving-times",
        "id.path",
        "post.created",
        "post.location",
        "text.trimmed"
    )]
    public async Task Post_Name_IsKeptTrimmedShownAndAddressedByItsLocation()
    {
        var response = await Client.PostAsync(Collection, """{"name":" Gäste ","id":"x","uuid":7,"organization_uuid":1,"nothing":{}}""");

        var type = await response.ReadAsync(HttpStatusCode.Created);
        Assert.That(type.AsObject().Select(f => f.Key), Is.EquivalentTo(new[] { "id", "uuid", "name", "is_global" }));
        Assert.That(((string?)type["name"], (bool)type["is_global"]!), Is.EqualTo(("Gäste", false)));
        Assert.That(new Guid((string)type["uuid"]!).Version, Is.EqualTo(7));
        Assert.That(response.Headers.Location, Is.EqualTo(new Uri(Client.Http.BaseAddress!, $"{Collection}{type["uuid"]}/")));
        foreach (var path in new[] { response.Headers.Location!.ToString(), $"{Collection}{type["id"]}", $"{Collection}/{type["uuid"]}//" })
            Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(path), type), path);
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"  \"")]
    [TestCase("5")]
    [TestCase("[\"Guest\"]")]
    [TestCase("\"\\u0000\"")]
    [TestCase("\"{129}\"")]
    [Clause("contacttype.name", "text.null", "text.nul")]
    public async Task Write_BadName_Returns400OnTheFieldAndStoresNothing(string json)
    {
        var path = await CreateAsync("Guest");
        var body = Bodies.Single("name", json.Replace("{129}", new string('x', 129), StringComparison.Ordinal));
        HttpResponseMessage[] responses =
        [
            await Client.PostAsync(Collection, body),
            await Client.PutAsync(path, body),
            await Client.PatchAsync(path, body),
        ];

        foreach (var response in responses)
            Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "name" }));
        var own = (await Client.ReadAsync($"{Collection}?is_global=false")).AsArray();
        Assert.That(own.Select(t => (string?)t!["name"]), Is.EqualTo(new[] { "Guest" }));
    }

    [Test]
    [Clause("contacttype.name", "text.code-points")]
    public async Task Post_NameOf128CodePoints_IsTaken()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 128));

        var type = await Client.CreateAsync(Collection, new { name });

        Assert.That((string?)type["name"], Is.EqualTo(name));
    }

    [TestCase("POST")]
    [TestCase("PUT")]
    [Clause("contacttype.name", "put.required")]
    public async Task Write_NoName_Returns400(string method)
    {
        var path = method == "POST" ? Collection : await CreateAsync("Guest");

        var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json("{}"));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "name" }));
    }

    [TestCase("PUT")]
    [TestCase("PATCH")]
    [Clause("contacttype.change")]
    public async Task Write_AnotherName_IsThatOfItsContactsToo(string method)
    {
        var path = await CreateAsync("Guest");
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "guest")));

        var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json(new { name = "Visitor" }));

        Assert.That((string?)(await response.ReadAsync(HttpStatusCode.OK))["name"], Is.EqualTo("Visitor"));
        var after = await Client.ReadAsync($"/contact/{contact["id"]}/");
        Assert.That((string?)after["contact_type_name"], Is.EqualTo("Visitor"));
    }

    [Test]
    [Clause("contacttype.is_global.ignored", "differs.global-types")]
    public async Task Write_IsGlobalByNoSuperuser_IsIgnored()
    {
        var created = await Client.CreateAsync(Collection, new { name = "Guest", is_global = true });
        var path = $"{Collection}{created["uuid"]}/";

        var replaced = await (await Client.PutAsync(path, new { name = "Guest", is_global = true })).ReadAsync(HttpStatusCode.OK);
        var patched = await (await Client.PatchAsync(path, new { is_global = true })).ReadAsync(HttpStatusCode.OK);

        Assert.That(new[] { created, replaced, patched }.Select(t => (bool)t["is_global"]!), Is.All.False);
        using var other = Api.CreateApiClient();
        Assert.That((await other.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    [Clause("contacttype.delete", "contact.edit_date.moves", "delete.no-content", "delete.twice")]
    public async Task Delete_CarriedType_LeavesItsContactsWithoutOneAndTheirDatesMoved()
    {
        var path = await CreateAsync("Guest");
        var carrier = await Client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Guest"), ("first_name", "A")));
        var bystander = await Client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Customer"), ("first_name", "B")));

        var (first, second) = (await Client.DeleteAsync(path), await Client.DeleteAsync(path));

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NotFound)));
        var after = await Client.ReadAsync($"/contact/{carrier["uuid"]}/");
        Assert.That((after["contact_type"], after["contact_type_name"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
        Assert.That((DateTimeOffset)after["edit_date"]!, Is.GreaterThan((DateTimeOffset)carrier["edit_date"]!));
        Assert.That((string?)after["first_name"], Is.EqualTo("A"));
        Assert.That(JsonNode.DeepEquals(await Client.ReadAsync($"/contact/{bystander["uuid"]}/"), bystander), "another type's contact");
    }

    [Test]
    [Clause("contacttype.delete", "contacttype.contact")]
    public async Task Delete_WhileContactsTakeIt_LeavesNoneThatCarriesIt()
    {
        for (var round = 0; round < 10; round++)
        {
            var path = await CreateAsync("Guest");
            var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

            var responses = await Task.WhenAll(
                Client.DeleteAsync(path),
                Client.PatchAsync($"/contact/{contact["uuid"]}/", new { contact_type = "Guest", company = "C" })
            );

            Assert.That(responses[0].StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(responses[1].StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.BadRequest));
            Assert.That((await Client.ReadAsync($"/contact/{contact["uuid"]}/"))["contact_type"], Is.Null);
        }
    }

    private async Task<string> CreateAsync(string name) => $"{Collection}{(await Client.CreateAsync(Collection, new { name }))["uuid"]}/";
}
