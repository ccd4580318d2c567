using System.Buffers.Binary;
using System.Security.Cryptography;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Cursors under the service's own keys: what was tampered with is noticed.</summary>
internal sealed class ProtectedCursorCodec(IDataProtectionProvider protection) : ICursorCodec
{
    private const int Length = sizeof(int) + 1;

    private readonly IDataProtector _protector = protection.CreateProtector("Cursor.v1");

    public string Encode(Keyset place)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, place.Id);
        bytes[^1] = place.IsBackward ? (byte)1 : (byte)0;
        return WebEncoders.Base64UrlEncode(_protector.Protect(bytes));
    }

    public Keyset Decode(string text)
    {
        try
        {
            var bytes = _protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            return new Keyset(BinaryPrimitives.ReadInt32BigEndian(bytes), IsBackward: bytes[^1] == 1);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new InputException("cursor", "This is not a cursor of this service.");
        }
    }
}
