using System.Net;
using System.Net.Http.Headers;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Errors;

internal sealed class BodyErrorTests : ApiTest
{
    [Clause("errors.validation", "errors.path", "errors.no-5xx")]
    [TestCase("""{"first_name":7}""", "first_name")]
    [TestCase("""{"first_name":["x"]}""", "first_name")]
    [TestCase("""{"first_name":{}}""", "first_name")]
    [TestCase("""{"customer_id":"12"}""", "customer_id")]
    [TestCase("""{"customer_id":1.5}""", "customer_id")]
    [TestCase("""{"customer_id":1e999}""", "customer_id")]
    [TestCase("""{"customer_id":true}""", "customer_id")]
    [TestCase("""{"emails":{}}""", "emails")]
    [TestCase("""{"emails":"x"}""", "emails")]
    [TestCase("""{"emails":[{"email":"a@b.de"},{"email":7}]}""", "emails[1].email")]
    [TestCase("""{"emails":[{"email":"a@b.de"},[]]}""", "emails[1]")]
    [TestCase("""{"emails":[7]}""", "emails[0]")]
    [TestCase("""{"addresses":[{},{},{"city":[]}]}""", "addresses[2].city")]
    [TestCase("""{"workflowlevel1_uuids":[[]]}""", "workflowlevel1_uuids[0]")]
    [TestCase("""{"workflowlevel2_uuids":["0199f4a0-1111-7000-8000-000000000001",null]}""", "workflowlevel2_uuids[1]")]
    [TestCase("""{"siteprofile_uuids":[""]}""", "siteprofile_uuids[0]")]
    public async Task Patch_WrongType_Returns400WithThePathAsTheClientWroteIt(string body, string path)
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact());

        var response = await Client.PatchAsync($"/contact/{contact["uuid"]}/", body);

        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EqualTo(new[] { path }));
    }

    [Clause("errors.validation", "status.400", "differs.problems")]
    [Test]
    public async Task Post_SeveralMistakes_AreAllReported()
    {
        var response = await Client.PostAsync("/contact/", """{"title":"x","emails":[{"email":"a"},{}],"company":null,"customer_id":-1}""");

        var expected = new[] { "workflowlevel1_uuids", "title", "emails[0].email", "emails[1].email", "customer_id" };
        Assert.That((await response.ReadErrorsAsync()).Keys, Is.EquivalentTo(expected));
    }

    [Clause("status.413")]
    [Test]
    public async Task Post_TooLargeBody_Returns413AndStoresNothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/contact/");
        request.Content = ApiClient.Json(Bodies.Contact(("notes", new string('x', 8 * 1024 * 1024))));
        request.Headers.ExpectContinue = true; // or the client is still busy sending when the answer comes
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(Client.Organization, Client.User));

        var response = await Client.Http.SendAsync(request);

        await response.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);
    }

    [Test]
    public async Task Post_AMegabyteOfText_IsTaken()
    {
        var contact = await Client.CreateAsync("/contact/", Bodies.Contact(("notes", new string('x', 1024 * 1024))));

        Assert.That(((string)contact["notes"]!).Length, Is.EqualTo(1024 * 1024));
    }
}
