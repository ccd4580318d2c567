using System.Security.Cryptography;
using System.Text;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Security;

/// <summary>Tokens in somebody's name, signed with a key of RS256, and what an attacker makes of them.</summary>
internal sealed class ForgedTokens(RSA key, string audience, params (string Name, object Value)[] claims)
{
    private static readonly object Rs256 = new { alg = "RS256", typ = "JWT" };

    public string Good => Signed();

    /// <summary>What must get nobody in, by what is wrong with it.</summary>
    public IEnumerable<(string Wrong, string? Token)> Bad =>
        [
            ("no token", null),
            ("no JWT", "a.b.c"),
            ("expired", Signed(("exp", At(TimeSpan.FromHours(-1))))),
            ("alg none", TestKeys.Assemble(new { alg = "none" }, Claims(), _ => [])),
            ("alg none with a signature", TestKeys.Assemble(new { alg = "none" }, Claims(), Sign)),
            ("the public key as a secret", WithSecret(Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem()))),
            ("the public key's bytes as a secret", WithSecret(key.ExportSubjectPublicKeyInfo())),
            ("the other public form as a secret", WithSecret(Encoding.UTF8.GetBytes(key.ExportRSAPublicKeyPem()))),
            ("a key of its own in the header", WithOwnKey()),
            ("another issuer", Signed(("iss", "somebody"))),
            ("another audience", Signed(("aud", "somewhere"))),
            ("valid in the far future", Signed(("nbf", At(TimeSpan.FromDays(3650))), ("exp", At(TimeSpan.FromDays(3660))))),
            ("issued in the far future", Signed(("iat", At(TimeSpan.FromDays(3650))), ("exp", At(TimeSpan.FromDays(3660))))),
        ];

    public string Signed(params (string, object)[] others) => TestKeys.Assemble(Rs256, Claims(others), Sign);

    private Dictionary<string, object> Claims(params (string, object)[] others) =>
        TestKeys.Claims([("aud", audience), .. claims, .. others]);

    private byte[] Sign(byte[] content) => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private string WithSecret(byte[] secret) =>
        TestKeys.Assemble(new { alg = "HS256", typ = "JWT" }, Claims(), content => HMACSHA256.HashData(secret, content));

    private string WithOwnKey()
    {
        using var own = RSA.Create(2048);
        var parameters = own.ExportParameters(includePrivateParameters: false);
        var jwk = new
        {
            kty = "RSA",
            n = Convert.ToBase64String(parameters.Modulus!),
            e = Convert.ToBase64String(parameters.Exponent!),
        };
        return TestKeys.Assemble(
            new { alg = "RS256", jwk },
            Claims(),
            content => own.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );
    }

    private static long At(TimeSpan fromNow) => (DateTimeOffset.UtcNow + fromNow).ToUnixTimeSeconds();
}
