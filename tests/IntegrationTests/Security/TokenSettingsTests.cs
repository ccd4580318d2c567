using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>An audience, an issuer and claim names of the operator's choice.</summary>
internal sealed class TokenSettingsTests : ApiTest
{
    protected override (string Key, string? Value)[] Settings =>
        [
            ("Jwt:Issuer", "sso"),
            ("Jwt:Audience", "contacts"),
            ("Jwt:Claims:Organization", "org"),
            ("Jwt:Claims:User", "sub"),
            ("Jwt:Claims:Superuser", "root"),
        ];

    [Clause("who.wrong-issuer", "who.wrong-audience", "config.jwt.issuer", "config.jwt.audience")]
    [TestCase("sso", "contacts", HttpStatusCode.OK)]
    [TestCase("sso", "other", HttpStatusCode.Unauthorized)]
    [TestCase("sso", null, HttpStatusCode.Unauthorized)]
    [TestCase("bifrost", "contacts", HttpStatusCode.Unauthorized)]
    public async Task Get_IssuerAndAudience_AreChecked(string issuer, string? audience, HttpStatusCode expected)
    {
        using var client = Api.CreateApiClient(TestTokens.Issue(new Dictionary<string, object?> { ["aud"] = audience }, issuer));

        var response = await client.GetAsync("/contact/");

        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(response.Headers.WwwAuthenticate, Has.Count.EqualTo(expected == HttpStatusCode.Unauthorized ? 1 : 0));
    }

    [Clause("who.claim-names", "config.jwt.claims")]
    [Test]
    public async Task Post_RenamedClaims_AreRead()
    {
        var (organization, user) = (Guid.NewGuid(), Guid.NewGuid());
        using var client = As(("org", organization), ("sub", user));

        var appointment = await client.CreateAsync("/appointment/", Bodies.Appointment());

        Assert.That((Guid)appointment["organization_uuid"]!, Is.EqualTo(organization));
        Assert.That((Guid)appointment["owner"]!, Is.EqualTo(user));
    }

    [Clause("who.claim-names")]
    [Test]
    public async Task Post_ClaimsUnderTheirDefaultNames_AreNotRead()
    {
        using var client = As(("organization_uuid", Guid.NewGuid()), ("core_user_uuid", Guid.NewGuid()));

        var response = await client.PostAsync("/contact/", Bodies.Contact());

        await response.ReadProblemAsync(HttpStatusCode.Forbidden);
    }

    [Clause("who.claim-names", "config.jwt.claims", "who.superuser-claim")]
    [TestCase("root", HttpStatusCode.OK)]
    [TestCase("is_superuser", HttpStatusCode.NotFound)]
    public async Task Get_RenamedSuperuserClaim_IsRead(string claim, HttpStatusCode expected)
    {
        using var owner = As(("org", Guid.NewGuid()));
        using var other = As(("org", Guid.NewGuid()), (claim, true));
        var contact = await owner.CreateAsync("/contact/", Bodies.Contact());

        var response = await other.GetAsync($"/contact/{contact["uuid"]}/");

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    private ApiClient As(params (string Name, object? Value)[] claims)
    {
        var all = claims.ToDictionary(c => c.Name, c => c.Value);
        all["aud"] = "contacts";
        return Api.CreateApiClient(TestTokens.Issue(all, "sso"));
    }
}
