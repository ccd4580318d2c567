using System.Net;
using System.Security.Cryptography;
using System.Text;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

[TestFixture("RS256")]
[TestFixture("ES256")]
internal sealed class PublicKeyTests(string algorithm) : ApiTest
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    protected override (string Key, string? Value)[] Settings => [("Jwt:HmacSecret", ""), ("Jwt:PublicKey", Pem)];

    private string Pem => algorithm == "RS256" ? _rsa.ExportSubjectPublicKeyInfoPem() : _curve.ExportSubjectPublicKeyInfoPem();

    [Clause("who.rs256", "who.es256")]
    [Test]
    public async Task Get_SignedWithTheKey_IsTaken()
    {
        using var client = Api.CreateApiClient(Token(algorithm, Sign));

        var response = await client.GetAsync("/contact/");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Clause("who.wrong-signature")]
    [Test]
    public async Task Get_SignedWithAnotherKey_Returns401()
    {
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var client = Api.CreateApiClient(Token(algorithm, content => Sign(content, rsa, curve)));

        var response = await client.GetAsync("/contact/");

        await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Get_PublicKeyUsedAsASecret_Returns401()
    {
        using var client = Api.CreateApiClient(Token("HS256", content => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Pem), content)));

        var response = await client.GetAsync("/contact/");

        await response.ReadProblemAsync(HttpStatusCode.Unauthorized);
    }

    [OneTimeTearDown]
    public void Forget()
    {
        _rsa.Dispose();
        _curve.Dispose();
    }

    private byte[] Sign(byte[] content) => Sign(content, _rsa, _curve);

    private byte[] Sign(byte[] content, RSA rsa, ECDsa curve) =>
        algorithm == "RS256"
            ? rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : curve.SignData(content, HashAlgorithmName.SHA256);

    private static string Token(string algorithm, Func<byte[], byte[]> sign) =>
        TestKeys.Assemble(new { alg = algorithm, typ = "JWT" }, TestKeys.Claims(), sign);
}
