using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.ContactTypes;

/// <summary>Types that every organization sees. These tests change what others see: they have a service of their own each.</summary>
internal sealed class GlobalContactTypeTests
{
    private const string Collection = "/contacttype/";
    private const string Customer = $"{Collection}0199f4a0-0000-7000-8000-000000000001/";

    private ApiFactory _api = null!;
    private ApiClient _client = null!;
    private ApiClient _superuser = null!;

    [SetUp]
    public void Start()
    {
        _api = new ApiFactory();
        _client = _api.CreateApiClient();
        _superuser = _api.CreateApiClient(superuser: true);
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _superuser.Dispose();
        _api.Dispose();
    }

    [Test]
    [Clause("contacttype.change.global")]
    public async Task Write_StandardTypeByNoSuperuser_Returns403BeforeTheBodyIsLookedAt()
    {
        HttpResponseMessage[] responses =
        [
            await _client.PutAsync(Customer, new { name = "Client" }),
            await _client.PatchAsync(Customer, new { name = "Client" }),
            await _client.PatchAsync(Customer, new { name = "" }),
            await _client.PatchAsync($"{Collection}1/", "{}"),
            await _client.DeleteAsync(Customer),
        ];

        foreach (var response in responses)
            await response.ReadProblemAsync(HttpStatusCode.Forbidden);
        Assert.That((string?)(await _client.ReadAsync(Customer))["name"], Is.EqualTo("Customer"));
    }

    [Test]
    [Clause("contacttype.is_global.superuser", "contacttype.change.global", "differs.global-types")]
    public async Task Post_GlobalBySuperuser_IsSeenUsedAndNotChangedByOthers()
    {
        var type = await _superuser.CreateAsync(Collection, new { name = "Partner", is_global = true });
        using var colleague = _api.CreateApiClient(_superuser.Organization);

        var contact = await _client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "PARTNER")));

        Assert.That((bool)type["is_global"]!, Is.True);
        Assert.That((string?)contact["contact_type"], Is.EqualTo((string?)type["uuid"]));
        foreach (var other in new[] { _client, colleague })
            Assert.That((await other.DeleteAsync($"{Collection}{type["id"]}/")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Clause("who.superuser")]
    public async Task Patch_StandardTypeBySuperuser_IsChangedForAll(bool hasOrganization)
    {
        using var nobody = _api.CreateApiClient(TestTokens.For(organization: null, Guid.NewGuid(), superuser: true));
        var superuser = hasOrganization ? _superuser : nobody;

        var renamed = await (await superuser.PatchAsync(Customer, new { name = "Client" })).ReadAsync(HttpStatusCode.OK);

        Assert.That(((string?)renamed["name"], (bool)renamed["is_global"]!), Is.EqualTo(("Client", true)));
        var contact = await _client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "client")));
        Assert.That((string?)contact["contact_type_name"], Is.EqualTo("Client"));
    }

    [Test]
    [Clause("who.superuser", "contacttype.is_global.superuser")]
    public async Task Patch_AnotherOrganizationsTypeBySuperuser_MakesItGlobal()
    {
        var type = await _client.CreateAsync(Collection, new { name = "Guest" });
        using var other = _api.CreateApiClient();
        var path = $"{Collection}{type["uuid"]}/";

        var shared = await (await _superuser.PatchAsync(path, new { is_global = true })).ReadAsync(HttpStatusCode.OK);

        Assert.That(((string?)shared["name"], (bool)shared["is_global"]!), Is.EqualTo(("Guest", true)));
        Assert.That(JsonNode.DeepEquals(await other.ReadAsync(path), shared));
        Assert.That((await _client.DeleteAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "it was its own, and is all's now");
    }

    [TestCase("PATCH")]
    [TestCase("PUT")]
    [Clause("contacttype.contact", "put.replaces")]
    public async Task Write_NoLongerGlobal_OnlyItsMakersContactsKeepIt(string method)
    {
        var type = await _superuser.CreateAsync(Collection, new { name = "Partner", is_global = true });
        var kept = await _superuser.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Partner")));
        var left = await _client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Partner")));
        var path = $"{Collection}{type["uuid"]}/";
        object body = method == "PUT" ? new { name = "Partner" } : new { is_global = false };

        var response = await _superuser.SendAsync(new HttpMethod(method), path, ApiClient.Json(body));

        Assert.That((bool)(await response.ReadAsync(HttpStatusCode.OK))["is_global"]!, Is.False);
        Assert.That((await _client.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        var after = await _client.ReadAsync($"/contact/{left["uuid"]}/");
        Assert.That(after["contact_type"], Is.Null);
        Assert.That((DateTimeOffset)after["edit_date"]!, Is.GreaterThan((DateTimeOffset)left["edit_date"]!));
        Assert.That(JsonNode.DeepEquals(await _superuser.ReadAsync($"/contact/{kept["uuid"]}/"), kept));

        await (await _superuser.PatchAsync(path, new { is_global = true })).ReadAsync(HttpStatusCode.OK);

        Assert.That((await _client.ReadAsync($"/contact/{left["uuid"]}/"))["contact_type"], Is.Null, "what was taken off stays off");
    }

    [Test]
    public async Task Patch_StandardTypeNoLongerGlobal_IsTheSuperusersOwnOrRefused()
    {
        using var nobody = _api.CreateApiClient(TestTokens.For(organization: null, Guid.NewGuid(), superuser: true));

        var refused = await nobody.PatchAsync(Customer, new { is_global = false });
        var taken = await _superuser.PatchAsync(Customer, new { is_global = false });

        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "is_global" }));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _client.GetAsync(Customer)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((bool)(await _superuser.ReadAsync(Customer))["is_global"]!, Is.False);
    }

    [Test]
    [Clause("contacttype.delete")]
    public async Task Delete_StandardTypeBySuperuser_IsTakenOffContactsEverywhereAndStaysDeleted()
    {
        var contact = await _client.CreateAsync("/contact/", Bodies.Contact(("contact_type", "Customer")));

        Assert.That((await _superuser.DeleteAsync(Customer)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        var after = await _client.ReadAsync($"/contact/{contact["uuid"]}/");
        Assert.That(after["contact_type"], Is.Null);
        Assert.That((DateTimeOffset)after["edit_date"]!, Is.GreaterThan((DateTimeOffset)contact["edit_date"]!));
        using var again = new ApiFactory(("DataFolder", _api.Folder.Path));
        using var client = again.CreateApiClient();
        var names = (await client.ReadAsync(Collection)).AsArray().Select(t => (string?)t!["name"]);
        Assert.That(names, Is.EqualTo(new[] { "Supplier", "Producer", "Personnel" }), "after another start");
    }
}
