using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>Issues tokens as the callers' own identity service would.</summary>
internal static class TestTokens
{
    public const string Issuer = "bifrost";
    public const string Secret = "a secret that only these tests know, of more than 32 bytes";

    public static string For(Guid? organization, Guid? user = null, bool superuser = false) =>
        Issue(
            new Dictionary<string, object?>
            {
                ["organization_uuid"] = organization,
                ["core_user_uuid"] = user,
                ["username"] = "tester",
                ["is_superuser"] = superuser,
            }
        );

    public static string Issue(
        IReadOnlyDictionary<string, object?> claims,
        string issuer = Issuer,
        string secret = Secret,
        TimeSpan? expiresIn = null
    ) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer,
                IssuedAt = DateTime.UtcNow.AddDays(-1),
                Expires = DateTime.UtcNow + (expiresIn ?? TimeSpan.FromHours(1)),
                SigningCredentials = new SigningCredentials(
                    new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
                    SecurityAlgorithms.HmacSha256
                ),
                Claims = claims.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!),
            }
        );
}
