using System.Text;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>The texts that begin with a prefix, as a range of texts compared by code point.</summary>
/// <param name="From">The first of them, the prefix itself.</param>
/// <param name="Before">The first after them.</param>
internal sealed record PrefixRange(string From, string Before)
{
    private static readonly Rune LastRune = new(0x10FFFF);

    public static PrefixRange Of(string prefix)
    {
        // The last character that has a next one is moved on; what follows it falls away.
        var runes = prefix.EnumerateRunes().ToList();
        while (runes.Count > 0 && runes[^1] == LastRune)
            runes.RemoveAt(runes.Count - 1);
        if (runes.Count == 0)
            return new PrefixRange(prefix, string.Concat(Enumerable.Repeat(LastRune, Domain.Common.Text.Length(prefix) + 1)));
        runes[^1] = runes[^1].Value == 0xD7FF ? new Rune(0xE000) : new Rune(runes[^1].Value + 1);
        return new PrefixRange(prefix, string.Concat(runes));
    }
}
