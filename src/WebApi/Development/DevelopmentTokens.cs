using System.Security.Cryptography;
using ContactAppointment.WebApi.Security;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.WebApi.Development;

/// <summary>In Development, and where no key is configured: a secret of this installation's own, and tokens signed with it.</summary>
internal sealed class DevelopmentTokens(IConfiguration configuration, IHostEnvironment environment) : IPostConfigureOptions<JwtOptions>
{
    private const string FileName = "development-jwt-secret";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public void PostConfigure(string? name, JwtOptions options)
    {
        if (environment.IsDevelopment() && !options.HasKey)
            options.HmacSecret = ReadOrMakeSecret();
    }

    /// <summary>A token for the demo organization.</summary>
    public static string Issue(JwtOptions options, Guid organizationUuid, Guid userUuid)
    {
        var key = JwtKeys.Of(options).OfType<SymmetricSecurityKey>().First();
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = options.Issuer,
                Audience = options.Audience.Length > 0 ? options.Audience : null,
                Expires = DateTime.UtcNow + Lifetime,
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
                Claims = new Dictionary<string, object>
                {
                    [options.Claims.Organization] = organizationUuid,
                    [options.Claims.User] = userUuid,
                    [options.Claims.Username] = "demo",
                },
            }
        );
    }

    private string ReadOrMakeSecret()
    {
        var folder = Path.GetFullPath(configuration["DataFolder"] ?? "./data", environment.ContentRootPath);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return File.ReadAllText(file).Trim();
    }
}
