using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.ContactTypes;

/// <summary>Which contact types a caller sees.</summary>
internal sealed class ContactTypeListTests : ApiTest
{
    private const string Collection = "/contacttype/";
    private static readonly string[] Standard = ["Customer", "Supplier", "Producer", "Personnel"];

    [Test]
    [Clause("contacttype.list", "contacttype.list.seen", "contacttype.standard", "who.foreign.list")]
    public async Task List_All_HasTheStandardTypesAndTheOwnAndNoOthers()
    {
        using var other = Api.CreateApiClient();
        await other.CreateAsync(Collection, new { name = "Tenant" });
        var own = await Client.CreateAsync(Collection, new { name = "Guest" });

        var list = (await Client.ReadAsync($"{Collection}?page_size=1&ordering=-name")).AsArray();

        Assert.That(list.Select(t => (string?)t!["name"]), Is.EqualTo(Standard.Append("Guest")));
        Assert.That(list.Select(t => (bool)t!["is_global"]!), Is.EqualTo(new[] { true, true, true, true, false }));
        Assert.That(JsonNode.DeepEquals(list[^1], own));
    }

    [TestCase("true", "Customer,Supplier,Producer,Personnel")]
    [TestCase("True", "Customer,Supplier,Producer,Personnel")]
    [TestCase("false", "Guest")]
    [TestCase("", "Customer,Supplier,Producer,Personnel,Guest")]
    [Clause("contacttype.list.is_global", "lists.empty-value")]
    public async Task List_IsGlobal_ListsOnlyThose(string value, string names)
    {
        await Client.CreateAsync(Collection, new { name = "Guest" });

        var list = (await Client.ReadAsync($"{Collection}?is_global={value}")).AsArray();

        Assert.That(string.Join(',', list.Select(t => (string?)t!["name"])), Is.EqualTo(names));
    }

    [TestCase("maybe")]
    [TestCase("1,2")]
    [Clause("lists.bad-value")]
    public async Task List_IsGlobalNeitherTrueNorFalse_Returns400(string value)
    {
        var response = await Client.GetAsync($"{Collection}?is_global={value}");

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "is_global" }));
    }

    [Test]
    [Clause("who.no-organization.global-types", "who.no-organization.writes")]
    public async Task Caller_WithoutOrganization_SeesTheGlobalTypesAndWritesNothing()
    {
        using var nobody = Api.CreateApiClient(TestTokens.For(organization: null, Guid.NewGuid()));

        var list = (await nobody.ReadAsync(Collection)).AsArray();
        var one = await nobody.ReadAsync($"{Collection}{list[0]!["uuid"]}/");
        HttpResponseMessage[] writes =
        [
            await nobody.PostAsync(Collection, new { name = "Guest" }),
            await nobody.PutAsync($"{Collection}{list[0]!["id"]}/", new { name = "Guest" }),
            await nobody.PatchAsync($"{Collection}{Guid.NewGuid()}/", new { name = "Guest" }),
            await nobody.DeleteAsync($"{Collection}{list[0]!["id"]}/"),
        ];

        Assert.That(list.Select(t => (string?)t!["name"]), Is.EqualTo(Standard));
        Assert.That(JsonNode.DeepEquals(one, list[0]));
        Assert.That(writes.Select(w => w.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
    }
}
