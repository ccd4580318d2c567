using System.Net;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Who may do what, tried on all that the OpenAPI document has.</summary>
internal sealed class AnyResourceTests : ApiTest
{
    private const string Unknown = "2147483000";

    [Test]
    [Clause("who.no-token", "who.options")]
    public async Task Any_NoToken_Returns401WithAChallengeExceptForOptions()
    {
        foreach (var (resource, single) in await CreateAllAsync())
        foreach (var (method, path) in Calls(single).Append((HttpMethod.Get, resource.Path)).Append((HttpMethod.Post, resource.Path)))
        {
            using var request = new HttpRequestMessage(method, path) { Content = BodyFor(method, "{}") };
            using var options = new HttpRequestMessage(HttpMethod.Options, path);

            var response = await Client.Http.SendAsync(request);
            var allowed = await Client.Http.SendAsync(options);

            await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
            Assert.That(response.Headers.WwwAuthenticate.Select(c => c.Scheme), Is.EqualTo(new[] { "Bearer" }), $"{method} {path}");
            Assert.That(allowed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(allowed.Content.Headers.Allow, Does.Contain(method.Method));
        }
    }

    [Test]
    [Clause("who.foreign.path", "who.foreign.tells-nothing")]
    public async Task Any_ForeignIdOrUuid_IsAnsweredLikeAnUnknownOne()
    {
        using var other = Api.CreateApiClient();
        foreach (var (resource, single) in await CreateAllAsync())
        {
            var before = await Client.ReadAsync(single);
            var body = (await resource.BodyAsync(other)).ToJsonString();
            foreach (var (foreign, unknown) in new[] { ($"{before["id"]}", Unknown), ($"{before["uuid"]}", $"{Guid.NewGuid()}") })
            foreach (var (method, path) in Calls($"{resource.Path}{foreign}/"))
            {
                var toForeign = await AnswerAsync(other, method, path, body);
                var toUnknown = await AnswerAsync(other, method, $"{resource.Path}{unknown}/", body);

                Assert.That(toForeign, Is.EqualTo(toUnknown).And.StartsWith("404"), $"{method} {path}");
            }

            Assert.That(JsonNode.DeepEquals(await Client.ReadAsync(single), before), single);
        }
    }

    [Test]
    [Clause("who.no-organization.writes", "who.no-organization.lists")]
    public async Task Any_NoOrganization_SeesNothingAndIsForbiddenBeforeAnyLookUp()
    {
        using var nobody = Api.CreateApiClient(TestTokens.For(organization: null, Guid.NewGuid()));
        foreach (var (resource, single) in await CreateAllAsync())
        {
            var uuid = single.Split('/')[^2];
            Assert.That((await nobody.ReadAsync(resource.Path)).ToJsonString(), Does.Not.Contain(uuid), resource.Path);
            await (await nobody.GetAsync(single)).ReadProblemAsync(HttpStatusCode.NotFound);
            foreach (var path in new[] { single, $"{resource.Path}{Unknown}/" })
            foreach (var (method, target) in Calls(path).Where(c => c.Method != HttpMethod.Get).Append((HttpMethod.Post, resource.Path)))
            {
                var response = await nobody.SendAsync(method, target, BodyFor(method, "{}"));

                await response.ReadProblemAsync(HttpStatusCode.Forbidden);
            }
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    [Clause("who.superuser")]
    public async Task Any_SuperuserById_ReadsReplacesAndDeletes(bool hasOrganization)
    {
        using var super = Api.CreateApiClient(TestTokens.For(hasOrganization ? Guid.NewGuid() : null, Guid.NewGuid(), superuser: true));
        foreach (var (resource, single) in await CreateAllAsync())
        {
            var before = await Client.ReadAsync(single);
            var body = await resource.BodyAsync(Client);

            var read = await super.ReadAsync($"{resource.Path}{before["id"]}/");
            var replaced = await super.PutAsync(single, body);
            var deleted = await super.DeleteAsync(single);

            Assert.That(JsonNode.DeepEquals(read, before), resource.Path);
            Assert.That(replaced.StatusCode, Is.EqualTo(HttpStatusCode.OK), await replaced.Content.ReadAsStringAsync());
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), resource.Path);
            await (await Client.GetAsync(single)).ReadProblemAsync(HttpStatusCode.NotFound);
        }
    }

    private async Task<List<(DescribedResource Resource, string Single)>> CreateAllAsync()
    {
        var all = new List<(DescribedResource, string)>();
        foreach (var resource in await DescribedResource.AllAsync(Client))
        {
            var created = await Client.CreateAsync(resource.Path, await resource.BodyAsync(Client));
            all.Add((resource, $"{resource.Path}{created["uuid"]}/"));
        }

        Assert.That(all, Has.Count.GreaterThanOrEqualTo(5));
        return all;
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Calls(string path) =>
        new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete }.Select(method => (method, path));

    private static StringContent? BodyFor(HttpMethod method, string body) =>
        method == HttpMethod.Get || method == HttpMethod.Delete ? null : ApiClient.Json(body);

    private static async Task<string> AnswerAsync(ApiClient client, HttpMethod method, string path, string body)
    {
        var response = await client.SendAsync(method, path, BodyFor(method, body));
        response.Headers.Remove("Date");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        problem.Remove("trace_id");
        return $"{(int)response.StatusCode} {response.Headers} {response.Content.Headers} {problem.ToJsonString()}";
    }
}
