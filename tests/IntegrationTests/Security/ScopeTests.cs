using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Documentation;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Tokens that are limited to scopes. Which operation needs which is what the OpenAPI document says.</summary>
[Clause("who.scopes", "who.scopes.missing")]
internal sealed class ScopeTests : ApiTest
{
    private static readonly string[] All =
    [
        "contacts:read",
        "contacts:write",
        "appointments:read",
        "appointments:write",
        "notifications:send",
    ];

    [Test]
    public async Task Every_Operation_IsOpenToItsScopeAndToNoOther([ValueSource(nameof(All))] string scope)
    {
        using var limited = As(("scope", scope));
        var (within, beyond) = (0, 0);
        foreach (var operation in (await OpenApiDocument.ReadAsync(Client.Http)).Operations)
        {
            var needed = string.Join(' ', operation.Node["security"]![0]!["token"]!.AsArray());

            var answer = await limited.SendAsync(operation.Verb, operation.Path.Replace("{id}", "2147483000", StringComparison.Ordinal));

            var isRefused = answer.StatusCode == HttpStatusCode.Forbidden;
            Assert.That(isRefused, Is.EqualTo(needed != scope), $"{operation}: {answer.StatusCode}");
            if (!isRefused)
            {
                within++;
                continue;
            }

            beyond++;
            await answer.ReadProblemAsync(HttpStatusCode.Forbidden);
            Assert.That(
                answer.Headers.WwwAuthenticate.ToString(),
                Is.EqualTo($"Bearer error=\"insufficient_scope\", scope=\"{needed}\""),
                operation.ToString()
            );
        }

        Assert.That(within, Is.Positive);
        Assert.That(beyond, Is.Positive);
    }

    [TestCase("scope", "contacts:read")]
    [TestCase("scope", "openid  contacts:read profile")]
    [TestCase("scope", new[] { "openid", "contacts:read" })]
    [TestCase("scp", "contacts:read")]
    [TestCase("scp", new[] { "contacts:read" })]
    public async Task Any_ScopeInWhateverForm_Limits(string claim, object value)
    {
        using var limited = As((claim, value));

        var read = await limited.GetAsync("/contact/");
        var written = await limited.PostAsync("/contact/", Bodies.Contact());

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await written.ReadProblemAsync(HttpStatusCode.Forbidden);
        Assert.That((int)(await Client.ReadAsync("/contact/"))["count"]!, Is.Zero);
    }

    [TestCase("contacts:READ")]
    [TestCase("contacts:")]
    [TestCase("contacts:readwrite")]
    [TestCase("contacts:write")]
    [TestCase("appointments:read contacts")]
    public async Task Get_AScopeThatIsNearlyIt_IsNotEnough(string scope)
    {
        using var limited = As(("scope", scope));

        await (await limited.GetAsync("/contact/")).ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [TestCase("")]
    [TestCase("read write")]
    [TestCase("openid profile")]
    public async Task Post_ScopesOfOthersAlone_AreNoLimit(string scope)
    {
        using var caller = As(("scope", scope));

        await (await caller.PostAsync("/contact/", Bodies.Contact())).ReadAsync(HttpStatusCode.Created);
    }

    [TestCase("POST", "text/plain")]
    [TestCase("DELETE", null)]
    public async Task Any_RefusedByRouting_IsRefusedForItsScopeFirst(string method, string? mediaType)
    {
        using var limited = As(("scope", "contacts:read"));
        var content = mediaType is null ? null : ApiClient.Json("{}", mediaType);

        var answer = await limited.SendAsync(new HttpMethod(method), "/contact/", content);

        await answer.ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Any_SuperuserWithAScope_IsHeldToIt()
    {
        using var limited = As(("scope", "contacts:read"), ("is_superuser", true));
        var path = $"/contact/{(await Client.CreateAsync("/contact/", Bodies.Contact()))["uuid"]}/";

        await limited.ReadAsync(path);
        await (await limited.DeleteAsync(path)).ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Any_ScopesRequired_RefusesTokensWithoutThem()
    {
        await using var strict = new ApiFactory(("Jwt:RequireScopes", "true"));
        using var unlimited = strict.CreateApiClient();
        using var reader = strict.CreateApiClient(TestTokens.Issue(new Dictionary<string, object?> { ["scope"] = "contacts:read" }));

        await (await unlimited.GetAsync("/contact/")).ReadProblemAsync(HttpStatusCode.Forbidden);
        await reader.ReadAsync("/contact/");
    }

    private ApiClient As(params (string Name, object? Value)[] claims)
    {
        var all = claims.ToDictionary(c => c.Name, c => c.Value);
        all["organization_uuid"] = Client.Organization;
        all["core_user_uuid"] = Client.User;
        return Api.CreateApiClient(TestTokens.Issue(all));
    }
}
