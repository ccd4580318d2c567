using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Signs tokens with keys of a test's own, also in ways that no library would.</summary>
internal static class TestKeys
{
    /// <summary>A token from a header and claims as they are, with whatever signature the test makes.</summary>
    public static string Assemble(object header, object claims, Func<byte[], byte[]> sign)
    {
        var content = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{content}.{Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    /// <summary>Claims that are taken, for an organization of their own.</summary>
    public static Dictionary<string, object> Claims(params (string Name, object Value)[] others)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = TestTokens.Issuer,
            ["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(),
            ["organization_uuid"] = Guid.NewGuid(),
            ["core_user_uuid"] = Guid.NewGuid(),
        };
        foreach (var (name, value) in others)
            claims[name] = value;
        return claims;
    }

    private static string Encode(byte[] bytes) => Base64UrlEncoder.Encode(bytes);
}
