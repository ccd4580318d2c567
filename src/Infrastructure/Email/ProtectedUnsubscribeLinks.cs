using System.Security.Cryptography;
using System.Text;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Organizations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>
/// Links under the service's own keys, which are in the database: they outlive restarts, nobody can make one, and none tells whose it is.
/// </summary>
internal sealed class ProtectedUnsubscribeLinks(IDataProtectionProvider protection, IResourceLinks links) : IUnsubscribeLinks
{
    private const int OrganizationLength = 16;
    private const int HeadLength = OrganizationLength + Organization.LanguageLength;

    private readonly IDataProtector _protector = protection.CreateProtector("Unsubscribe.v1");

    public Uri For(Unsubscription unsubscription)
    {
        byte[] bytes =
        [
            .. unsubscription.OrganizationUuid.ToByteArray(),
            .. Encoding.ASCII.GetBytes(unsubscription.Language),
            .. Encoding.UTF8.GetBytes(unsubscription.Address),
        ];
        return links.Unsubscribe(WebEncoders.Base64UrlEncode(_protector.Protect(bytes)));
    }

    public Unsubscription? Read(string token)
    {
        try
        {
            var bytes = _protector.Unprotect(WebEncoders.Base64UrlDecode(token)).AsSpan();
            return new Unsubscription(
                new Guid(bytes[..OrganizationLength]),
                Encoding.UTF8.GetString(bytes[HeadLength..]),
                Encoding.ASCII.GetString(bytes[OrganizationLength..HeadLength])
            );
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
