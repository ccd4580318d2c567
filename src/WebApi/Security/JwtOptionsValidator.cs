using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.WebApi.Security;

/// <summary>Refuses to start where tokens could not be checked, or not safely.</summary>
internal sealed class JwtOptionsValidator : IValidateOptions<JwtOptions>
{
    public ValidateOptionsResult Validate(string? name, JwtOptions options)
    {
        var errors = new List<string>();
        if (!options.HasKey)
            errors.Add("Set one of Jwt:HmacSecret, Jwt:PublicKey and Jwt:Authority: without it no token can be checked.");
        if (!string.IsNullOrEmpty(options.HmacSecret) && Encoding.UTF8.GetByteCount(options.HmacSecret) < JwtOptions.HmacSecretMinBytes)
            errors.Add($"Jwt:HmacSecret must have at least {JwtOptions.HmacSecretMinBytes} bytes.");
        if (!string.IsNullOrEmpty(options.PublicKey) && ErrorOfKey(options.PublicKey) is { } error)
            errors.Add(error);
        if (options.Authority is { } authority && !IsSafe(authority))
            errors.Add("Jwt:Authority must be an https address (http only on this machine).");
        if (string.IsNullOrEmpty(options.Issuer))
            errors.Add("Jwt:Issuer must not be empty.");
        errors.AddRange(
            NamesOf(options.Claims).Where(claim => string.IsNullOrWhiteSpace(claim.Name)).Select(claim => $"{claim.Key} must not be empty.")
        );
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsSafe(Uri authority) =>
        authority.IsAbsoluteUri
        && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));

    private static IEnumerable<(string Key, string? Name)> NamesOf(JwtClaimOptions claims) =>
        [
            ("Jwt:Claims:Organization", claims.Organization),
            ("Jwt:Claims:User", claims.User),
            ("Jwt:Claims:Username", claims.Username),
            ("Jwt:Claims:Superuser", claims.Superuser),
        ];

    private static string? ErrorOfKey(string pem)
    {
        try
        {
            return JwtKeys.ReadPublicKey(pem) switch
            {
                RsaSecurityKey { KeySize: < JwtOptions.RsaMinBits } =>
                    $"Jwt:PublicKey must have at least {JwtOptions.RsaMinBits} bits as an RSA key.",
                ECDsaSecurityKey { KeySize: not JwtOptions.CurveBits } => "Jwt:PublicKey must lie on the curve P-256, as ES256 wants it.",
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            return "Jwt:PublicKey must be an RSA or elliptic-curve public key in PEM.";
        }
    }
}
