using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Who is calling is asked before what is wrong with the call.</summary>
internal sealed class CallerFirstTests : ApiTest
{
    [Clause("who.no-token")]
    [TestCase("POST", "", "text/plain")]
    [TestCase("POST", "", null)]
    [TestCase("PUT", "7/", "text/plain")]
    [TestCase("PATCH", "7", "application/xml")]
    [TestCase("DELETE", "", null)]
    [TestCase("POST", "7/", "application/json")]
    [TestCase("PROPFIND", "", null)]
    [TestCase("TRACE", "7/", null)]
    public async Task Any_RefusedByRoutingWithoutAToken_Returns401WithAChallenge(string method, string key, string? mediaType)
    {
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), resource.Path + key);
            if (mediaType is not null)
                request.Content = ApiClient.Json("{}", mediaType);

            var response = await Client.Http.SendAsync(request);

            await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
            Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Bearer"), resource.Path);
        }
    }

    [TestCase("/")]
    [TestCase("/health_check/")]
    [TestCase("/docs/swagger.json")]
    public async Task Post_PathThatNeedsNoToken_IsStillRefusedForItsMethodAlone(string path)
    {
        var response = await Client.Http.PostAsync(path, ApiClient.Json("{}", "text/plain"));

        await response.ReadProblemAsync(HttpStatusCode.MethodNotAllowed);
    }

    [Test]
    public async Task Get_UnknownPathWithoutAToken_Returns404()
    {
        var response = await Client.Http.GetAsync("/no/such/path");

        await response.ReadProblemAsync(HttpStatusCode.NotFound);
    }

    [Clause("who.no-organization.writes")]
    [TestCase("POST", "", "{bad", "application/json")]
    [TestCase("POST", "", "{}", "text/plain")]
    [TestCase("PUT", "abc", "{}", "application/json")]
    [TestCase("PATCH", "7/", "[]", "application/json")]
    [TestCase("DELETE", "abc", "", "application/json")]
    public async Task Any_NoOrganization_IsForbiddenBeforeKeyAndBodyAreLookedAt(string method, string key, string body, string mediaType)
    {
        using var nobody = Api.CreateApiClient(TestTokens.For(organization: null, Guid.NewGuid()));

        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var response = await nobody.SendAsync(new HttpMethod(method), resource.Path + key, ApiClient.Json(body, mediaType));

            await response.ReadProblemAsync(HttpStatusCode.Forbidden);
        }
    }

    [Test]
    public async Task Any_SuperuserWithoutAnOrganization_IsToldWhatIsWrong()
    {
        using var super = Api.CreateApiClient(TestTokens.For(organization: null, superuser: true));

        var badBody = await super.PostAsync("/contact/", "{bad");
        var badKey = await super.DeleteAsync("/contact/abc");

        await badBody.ReadProblemAsync(HttpStatusCode.BadRequest);
        await badKey.ReadProblemAsync(HttpStatusCode.NotFound);
    }
}
