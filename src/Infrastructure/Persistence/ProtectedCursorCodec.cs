using System.Security.Cryptography;
using System.Text;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Cursors under the service's own keys: what was tampered with, or belongs to another list, is noticed.</summary>
internal sealed class ProtectedCursorCodec(IDataProtectionProvider protection) : ICursorCodec
{
    private const int ListMarkLength = 16;

    private readonly IDataProtector _protector = protection.CreateProtector("Cursor.v2");

    public string Encode(Keyset place, string list)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(MarkOf(list));
        writer.Write(place.IsBackward);
        foreach (var value in place.Values)
            Write(writer, value);
        return WebEncoders.Base64UrlEncode(_protector.Protect(bytes.ToArray()));
    }

    public Keyset Decode(string text, string list)
    {
        try
        {
            using var bytes = new MemoryStream(_protector.Unprotect(WebEncoders.Base64UrlDecode(text)));
            using var reader = new BinaryReader(bytes);
            if (!reader.ReadBytes(ListMarkLength).AsSpan().SequenceEqual(MarkOf(list)))
                throw new InputException("cursor", "This cursor belongs to another list, order or filter.");
            var isBackward = reader.ReadBoolean();
            var values = new List<object?>();
            while (bytes.Position < bytes.Length)
                values.Add(Read(reader));
            return new Keyset(values, isBackward);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new InputException("cursor", "This is not a cursor of this service.");
        }
    }

    private static ReadOnlySpan<byte> MarkOf(string list) => SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, ListMarkLength);

    private static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case int number:
                writer.Write('i');
                writer.Write(number);
                break;
            case DateTimeOffset moment:
                writer.Write('t');
                writer.Write(moment.UtcTicks);
                break;
            default:
                throw new NotSupportedException($"No cursor holds a {value?.GetType().Name ?? "null"}.");
        }
    }

    private static object Read(BinaryReader reader) =>
        reader.ReadChar() == 'i' ? reader.ReadInt32() : new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
}
