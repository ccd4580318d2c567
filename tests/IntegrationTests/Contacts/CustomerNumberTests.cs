using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Contacts;

internal sealed class CustomerNumberTests : ApiTest
{
    [Clause("contact.customer_id.at-once", "contact.customer_id.left-out")]
    [Test]
    public async Task Post_ManyAtOnceInTwoOrganizations_EachGetsConsecutiveNumbers()
    {
        const int each = 200;
        using var other = Api.CreateApiClient();

        var creations = new[] { Client, other }.SelectMany(client => Enumerable.Range(0, each).Select(_ => CreateAsync(client)));
        var contacts = await Task.WhenAll(creations);

        foreach (var organization in contacts.GroupBy(c => c.Organization))
            Assert.That(organization.Select(c => c.Number).Order(), Is.EqualTo(Enumerable.Range(10001, each)));
        Assert.That(contacts.Select(c => c.Organization).Distinct().Count(), Is.EqualTo(2));
    }

    [Clause("contact.customer_id.left-out")]
    [TestCase(0)]
    [TestCase(null)]
    public async Task Post_NoNumber_GetsOneMoreThanTheHighest(int? given)
    {
        await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 20000)));
        await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 5)));

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", given)));

        Assert.That((int)contact["customer_id"]!, Is.EqualTo(20001));
    }

    [Test]
    public async Task Post_AfterTheHighestWasDeleted_NumberIsNotHandedOutAgain()
    {
        var highest = await Client.CreateAsync("/contact/", Bodies.Contact());
        await Client.DeleteAsync($"/contact/{highest["uuid"]}/");

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        Assert.That((int)contact["customer_id"]!, Is.EqualTo((int)highest["customer_id"]! + 1));
    }

    [Clause("contact.customer_id.taken")]
    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    public async Task Write_NumberOfAnother_Returns400OnCustomerId(string method)
    {
        await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 77)));
        var own = await Client.CreateAsync("/contact/", Bodies.Contact());
        var path = method == "POST" ? "/contact/" : $"/contact/{own["uuid"]}/";

        var response = await Client.SendAsync(new HttpMethod(method), path, ApiClient.Json(Bodies.Contact(("customer_id", 77))));

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "customer_id" }));
    }

    [Clause("contact.customer_id.per-organization")]
    [Test]
    public async Task Post_NumberOfAnotherOrganization_IsFree()
    {
        using var other = Api.CreateApiClient();
        await other.CreateAsync("/contact/", Bodies.Contact(("customer_id", 77)));

        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 77)));

        Assert.That((int)contact["customer_id"]!, Is.EqualTo(77));
    }

    [Clause("contact.customer_id.update")]
    [TestCase("PUT", 0)]
    [TestCase("PUT", null)]
    [TestCase("PATCH", 0)]
    [TestCase("PATCH", null)]
    [TestCase("PATCH", 42)]
    public async Task Update_NoNumberOrItsOwn_LeavesIt(string method, int? given)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", 42)));

        var body = ApiClient.Json(Bodies.Contact(("customer_id", given)));
        var response = await Client.SendAsync(new HttpMethod(method), $"/contact/{contact["uuid"]}/", body);

        Assert.That((int)(await response.ReadAsync(HttpStatusCode.OK))["customer_id"]!, Is.EqualTo(42));
    }

    [Test]
    public async Task Patch_HigherNumber_MovesTheCounter()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());
        await Client.PatchAsync($"/contact/{contact["uuid"]}/", new { customer_id = 30000 });

        var next = await Client.CreateAsync("/contact/", Bodies.Contact());

        Assert.That((int)next["customer_id"]!, Is.EqualTo(30001));
    }

    [Test]
    public async Task Post_CounterUsedUp_Returns400AskingForANumber()
    {
        await Client.CreateAsync("/contact/", Bodies.Contact(("customer_id", int.MaxValue)));

        var refused = await Client.PostAsync("/contact/", Bodies.Contact());
        var given = await Client.PostAsync("/contact/", Bodies.Contact(("customer_id", 1)));

        Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { "customer_id" }));
        Assert.That(given.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Clause("contact.customer_id.taken", "contact.core_user_uuid.taken")]
    [TestCase("customer_id", "900")]
    [TestCase("core_user_uuid", "\"0199f4a0-1111-7000-8000-000000000001\"")]
    public async Task Post_SameUniqueValueTwiceAtOnce_OneIsMadeAndOneRefused(string field, string json)
    {
        for (var round = 0; round < 10; round++)
        {
            using var client = Api.CreateApiClient();
            var body = Bodies.Single(field, json);
            body["workflowlevel1_uuids"] = new System.Text.Json.Nodes.JsonArray();

            var responses = await Task.WhenAll(client.PostAsync("/contact/", body), client.PostAsync("/contact/", body));

            Assert.That(responses.Count(r => r.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
            var refused = responses.Single(r => r.StatusCode != HttpStatusCode.Created);
            Assert.That((await refused.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { field }));
        }
    }

    private static async Task<(string Organization, int Number)> CreateAsync(ApiClient client)
    {
        var contact = await client.CreateAsync("/contact/", Bodies.Contact());
        return ((string)contact["organization_uuid"]!, (int)contact["customer_id"]!);
    }
}
