using System.Diagnostics.CodeAnalysis;

namespace ContactAppointment.Domain.Common;

/// <summary>Uuids as callers write them (RFC 9562 §4): 32 hexadecimal digits, with hyphens or without, in any case.</summary>
public static class UuidText
{
    /// <summary>Reads a uuid; braces, spaces and other decorations are not taken.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Guid uuid) =>
        Guid.TryParseExact(text, "D", out uuid) || Guid.TryParseExact(text, "N", out uuid);
}
