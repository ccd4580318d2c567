using System.Text;
using Microsoft.Extensions.Options;

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
        if (!string.IsNullOrEmpty(options.PublicKey) && !IsPublicKey(options.PublicKey))
            errors.Add("Jwt:PublicKey must be an RSA or elliptic-curve public key in PEM.");
        if (options.Authority is { } authority && !IsSafe(authority))
            errors.Add("Jwt:Authority must be an https address (http only on this machine).");
        if (string.IsNullOrEmpty(options.Issuer))
            errors.Add("Jwt:Issuer must not be empty.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsSafe(Uri authority) =>
        authority.IsAbsoluteUri
        && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));

    private static bool IsPublicKey(string pem)
    {
        try
        {
            JwtKeys.ReadPublicKey(pem);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
