using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Tokens of a real OpenID Connect authority, checked with the keys that it publishes.</summary>
[Clause("who.authority")]
internal sealed class AuthorityTests
{
    private static readonly Guid Organization = Guid.NewGuid();
    private static readonly Guid User = Guid.NewGuid();

    private OidcAuthority _authority = null!;
    private ApiFactory _api = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _authority = NewAuthority();
        await _authority.StartAsync();
        _api = new ApiFactory(_authority.Settings);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _api?.Dispose();
        await _authority.DisposeAsync();
    }

    [Test]
    public async Task Post_TokenOfTheAuthority_IsTakenWithItsClaims()
    {
        using var client = _api.CreateApiClient(await _authority.TokenAsync("app"));

        var appointment = await client.CreateAsync("/appointment/", Bodies.Appointment());

        Assert.That((Guid)appointment["organization_uuid"]!, Is.EqualTo(Organization));
        Assert.That((Guid)appointment["owner"]!, Is.EqualTo(User));
    }

    [Test]
    public async Task Any_ClaimsOfTheAuthority_MakeTheCaller()
    {
        using var app = _api.CreateApiClient(await _authority.TokenAsync("app"));
        using var nobody = _api.CreateApiClient(await _authority.TokenAsync("nobody"));
        using var super = _api.CreateApiClient(await _authority.TokenAsync("super"));
        using var pretender = _api.CreateApiClient(await _authority.TokenAsync("pretender"));
        var contact = await app.CreateAsync("/contact/", Bodies.Contact());

        Assert.That((int)(await nobody.ReadAsync("/contact/"))["count"]!, Is.Zero);
        await (await nobody.PostAsync("/contact/", Bodies.Contact())).ReadProblemAsync(HttpStatusCode.Forbidden);
        Assert.That(JsonNode.DeepEquals(await super.ReadAsync($"/contact/{contact["id"]}/"), contact));
        await (await pretender.GetAsync($"/contact/{contact["id"]}/")).ReadProblemAsync(HttpStatusCode.NotFound);
    }

    [TestCase("RS256")]
    [TestCase("ES256")]
    public async Task Get_KeyThatAppearedLater_IsTakenAfterARefresh(string algorithm)
    {
        using var old = _api.CreateApiClient(await _authority.TokenAsync("app"));
        await old.ReadAsync("/contact/");

        await _authority.RotateAsync(algorithm);
        using var rotated = _api.CreateApiClient(await _authority.TokenAsync("app"));

        await Eventually.TrueAsync(async () => await IsTakenAsync(rotated), "the new key");
        Assert.That(await IsTakenAsync(old), "the old key is still published");
    }

    [Test]
    public async Task Get_TokenOfAnotherAuthority_Returns401()
    {
        await using var other = NewAuthority();
        await other.StartAsync();
        using var client = _api.CreateApiClient(await other.TokenAsync("app"));

        var response = await client.GetAsync("/contact/");

        await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Get_ForgedToken_Returns401()
    {
        var good = (await _authority.TokenAsync("app")).Split('.');
        using var rsa = RSA.Create(2048);
        using var published = new HttpClient();
        var jwks = await published.GetStringAsync(new Uri(_authority.Issuer, "jwks"));
        var key = (string)JsonNode.Parse(jwks)!["keys"]![0]!["n"]!;
        string[] forged =
        [
            $"{good[0]}.{good[1]}.",
            $"{good[0]}.{good[1]}.{Encode(rsa.SignData(Encoding.ASCII.GetBytes($"{good[0]}.{good[1]}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}",
            $"{Encode("""{"alg":"none"}"""u8.ToArray())}.{good[1]}.",
            Hmac("""{"alg":"HS256"}""", Base64UrlEncoder.DecodeBytes(key)),
            Hmac("""{"alg":"HS256"}""", Encoding.UTF8.GetBytes(jwks)),
        ];

        foreach (var token in forged)
        {
            using var client = _api.CreateApiClient(token);
            await (await client.GetAsync("/contact/")).ReadProblemAsync(HttpStatusCode.Unauthorized);
        }

        string Hmac(string header, byte[] secret)
        {
            var content = $"{Encode(Encoding.UTF8.GetBytes(header))}.{good[1]}";
            return $"{content}.{Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(content)))}";
        }

        static string Encode(byte[] bytes) => Base64UrlEncoder.Encode(bytes);
    }

    [Test]
    public async Task Get_AuthorityThatAnswersLater_IsAskedAgain()
    {
        await using var late = NewAuthority();
        using var api = new ApiFactory(late.Settings);
        using var early = api.CreateApiClient(await _authority.TokenAsync("app"));
        await (await early.GetAsync("/contact/")).ReadProblemAsync(HttpStatusCode.Unauthorized);

        await late.StartAsync();

        using var client = api.CreateApiClient(await late.TokenAsync("app"));
        await Eventually.TrueAsync(async () => await IsTakenAsync(client), "the authority's keys");
    }

    private static OidcAuthority NewAuthority() =>
        new(
            new Dictionary<string, Dictionary<string, object>>
            {
                ["app"] = new() { ["organization_uuid"] = Organization, ["core_user_uuid"] = User },
                ["nobody"] = new() { ["core_user_uuid"] = User },
                ["super"] = new() { ["organization_uuid"] = Guid.NewGuid(), ["is_superuser"] = true },
                ["pretender"] = new() { ["organization_uuid"] = Guid.NewGuid(), ["is_superuser"] = "true" },
            }
        );

    private static async Task<bool> IsTakenAsync(ApiClient client)
    {
        using var response = await client.GetAsync("/contact/");
        Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Unauthorized));
        return response.StatusCode == HttpStatusCode.OK;
    }
}
