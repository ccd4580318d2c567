using System.Net;
using System.Security.Cryptography;
using System.Text;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

internal sealed class TokenTests : ApiTest
{
    private static readonly object Hs256 = new { alg = "HS256", typ = "JWT" };

    private static IEnumerable<TestCaseData> BadHeaders()
    {
        var good = Signed();
        yield return Header("no header", null);
        yield return Header("no token", "Bearer");
        yield return Header("no JWT", "Bearer abc");
        yield return Header("no JSON", "Bearer a.b.c");
        yield return Header("another scheme", $"Basic {good}");
        yield return Header("no scheme", good);
        yield return Case("expired", Signed(("exp", DateTimeOffset.UtcNow.AddMinutes(-2).ToUnixTimeSeconds())));
        yield return Case("expiry of text", Signed(("exp", "never")));
        yield return Case("not yet valid", Signed(("nbf", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds())));
        yield return Case("valid in 292 billion years", Signed(("nbf", long.MaxValue)));
        yield return Case("valid after the calendar", Signed(("nbf", 1e30)));
        yield return Case("issued in the future", Signed(("iat", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds())));
        yield return Case("issued in 292 billion years", Signed(("iat", long.MaxValue)));
        yield return Case("expired before the calendar", Signed(("exp", long.MinValue)));
        yield return Case("wrong issuer", Signed(("iss", "other")));
        yield return Case("issuer of another type", Signed(("iss", 7)));
        yield return Case("wrong secret", Signed("another secret that is of more than 32 bytes as well"));
        yield return Case("signature cut", good[..^4]);
        yield return Case("claims changed", $"{good.Split('.')[0]}.{Signed().Split('.')[1]}.{good.Split('.')[2]}");
        foreach (var none in new[] { "none", "None", "NONE" })
        {
            var unsigned = TestKeys.Assemble(new { alg = none }, TestKeys.Claims(), _ => []);
            yield return Case($"alg {none}", unsigned);
            yield return Case($"alg {none} with a signature", unsigned + good.Split('.')[2]);
        }

        yield return Case("HS512", TestKeys.Assemble(new { alg = "HS512" }, TestKeys.Claims(), c => HMACSHA512.HashData(Secret, c)));
        var forever = TestKeys.Claims();
        forever.Remove("exp");
        yield return Case("no expiry", TestKeys.Assemble(Hs256, forever, c => HMACSHA256.HashData(Secret, c)));

        static TestCaseData Case(string name, string token) => Header(name, $"Bearer {token}");

        static TestCaseData Header(string name, object? header) => new TestCaseData(header).SetArgDisplayNames(name);
    }

    private static byte[] Secret => Encoding.UTF8.GetBytes(TestTokens.Secret);

    [Clause("who.no-token", "who.expired", "who.wrong-signature", "who.wrong-issuer", "who.alg-none", "who.future")]
    [TestCaseSource(nameof(BadHeaders))]
    public async Task Get_BadToken_Returns401WithAChallengeAndAProblem(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/contact/");
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);

        var response = await Client.Http.SendAsync(request);

        await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
        Assert.That(response.Headers.WwwAuthenticate.Select(c => c.Scheme), Is.EqualTo(new[] { "Bearer" }));
    }

    [Clause("who.no-token", "differs.401-404")]
    [TestCase("GET", "/contact/1/")]
    [TestCase("POST", "/contact/")]
    [TestCase("PATCH", "/appointment/1/")]
    [TestCase("PUT", "/appointmentnotes/1/")]
    [TestCase("DELETE", "/appointmentnotifications/1/")]
    public async Task Any_NoToken_Returns401BeforeTheBodyIsLookedAt(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = ApiClient.Json("{broken") };

        var response = await Client.Http.SendAsync(request);

        await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Clause("who.bearer", "who.jwt-prefix", "who.hs256")]
    [TestCase("Bearer ")]
    [TestCase("bearer ")]
    [TestCase("JWT ")]
    [TestCase("jwt  ")]
    public async Task Get_GoodTokenUnderAnyPrefix_IsTaken(string prefix)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/contact/");
        request.Headers.TryAddWithoutValidation("Authorization", prefix + Signed());

        var response = await Client.Http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static string Signed(params (string, object)[] claims) =>
        TestKeys.Assemble(Hs256, TestKeys.Claims(claims), content => HMACSHA256.HashData(Secret, content));

    private static string Signed(string secret) =>
        TestKeys.Assemble(Hs256, TestKeys.Claims(), content => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));
}
