using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace ContactAppointment.WebApi.Security;

/// <summary>Makes the keys that tokens are checked with.</summary>
internal static class JwtKeys
{
    public static IEnumerable<SecurityKey> Of(JwtOptions options)
    {
        if (!string.IsNullOrEmpty(options.HmacSecret))
            yield return new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.HmacSecret));
        if (!string.IsNullOrEmpty(options.PublicKey))
            yield return ReadPublicKey(options.PublicKey);
    }

    /// <exception cref="ArgumentException">The text is neither an RSA nor an elliptic-curve public key in PEM.</exception>
    public static SecurityKey ReadPublicKey(string pem)
    {
        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new RsaSecurityKey(rsa);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            var curve = ECDsa.Create();
            try
            {
                curve.ImportFromPem(pem);
            }
            catch (CryptographicException inner)
            {
                throw new ArgumentException("This is no public key.", nameof(pem), inner);
            }

            return new ECDsaSecurityKey(curve);
        }
    }
}
