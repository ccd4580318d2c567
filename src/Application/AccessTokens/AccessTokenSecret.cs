using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContactAppointment.Application.AccessTokens;

/// <summary>The secrets of access tokens: 256 random bits, which no guess can find, so that a plain hash guards them well enough.</summary>
public static class AccessTokenSecret
{
    /// <summary>What every secret begins with, by which it is told from a JWT and found where it was leaked.</summary>
    public const string Prefix = "cat_";

    private const int Bytes = 32;

    /// <summary>A new secret.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored in its place: SHA-256, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
