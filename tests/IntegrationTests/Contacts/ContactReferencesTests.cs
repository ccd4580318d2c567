using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

/// <summary>The CoreUser that a contact is, and the type that it has.</summary>
internal sealed class ContactReferencesTests : ApiTest
{
    private const string CustomerType = "0199f4a0-0000-7000-8000-000000000001";

    [Clause("contact.core_user_uuid.taken", "differs.core_user_uuid")]
    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Write_CoreUserOfAnotherContact_Returns400OnTheField(string method)
    {
        var user = Guid.NewGuid();
        await Client.CreateAsync("/contact/", Bodies.Contact(("core_user_uuid", user)));
        var own = await Client.CreateAsync("/contact/", Bodies.Contact());
        var path = method == "POST" ? "/contact/" : $"/contact/{own["uuid"]}/";

        var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json(Bodies.Contact(("core_user_uuid", user))));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "core_user_uuid" }));
    }

    [Test]
    public async Task Patch_SameCoreUserByTwoAtOnce_OneIsRefused()
    {
        for (var round = 0; round < 10; round++)
        {
            var contacts = new[] { await CreateAsync(), await CreateAsync() };
            var body = Bodies.Single("core_user_uuid", $"\"{Guid.NewGuid()}\"").ToJsonString();

            var responses = await Task.WhenAll(contacts.Select(uuid => Client.PatchAsync($"/contact/{uuid}/", body)));

            var refused = responses.Where(r => r.StatusCode != HttpStatusCode.OK).ToList();
            Assert.That(refused, Has.Count.EqualTo(1));
            Assert.That((await refused[0].ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "core_user_uuid" }));
        }

        async Task<string> CreateAsync() => (string)(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]!;
    }

    [Clause("contact.core_user_uuid.taken")]
    [Test]
    public async Task Post_CoreUserOfAnotherOrganizationsContact_IsTaken()
    {
        using var other = Api.CreateApiClient();
        var body = Bodies.Contact(("core_user_uuid", Guid.NewGuid()));
        await other.CreateAsync("/contact/", body);

        var response = await Client.PostAsync("/contact/", body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Clause("contact.core_user_uuid.not-the-caller", "differs.core_user_uuid")]
    [Test]
    public async Task Post_CoreUserLeftOut_IsNotTheCaller()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        Assert.That(contact["core_user_uuid"], Is.Null);
    }

    [Clause("contact.contact_type", "contact.contact_type.name", "contact.contact_type_name")]
    [TestCase(CustomerType)]
    [TestCase("Customer")]
    [TestCase(" cUSTOMER ")]
    public async Task Post_ContactTypeByUuidOrName_ShowsUuidAndName(string given)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("contact_type", given)));

        Assert.That((string?)contact["contact_type"], Is.EqualTo(CustomerType));
        Assert.That((string?)contact["contact_type_name"], Is.EqualTo("Customer"));
    }

    [Clause("contact.contact_type", "contact.contact_type.number")]
    [TestCase("1")]
    [TestCase("\"1\"")]
    [TestCase("\"Custom\"")]
    [TestCase("\"0199f4a0-0000-7000-8000-00000000ffff\"")]
    [TestCase("true")]
    [TestCase("{}")]
    public async Task Post_UnknownContactType_Returns400(string json)
    {
        var response = await Client.PostAsync("/contact/", Bodies.Contact(("contact_type", JsonNode.Parse(json))));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "contact_type" }));
    }
}
