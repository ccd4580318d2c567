using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ContactAppointment.Domain.Common;

/// <summary>
/// Folds text so that it sorts and is found alike on every store: lower case, without diacritics, compared by code point.
/// German umlauts have two spellings: <c>Müller</c> is <c>muller</c> and <c>mueller</c>. Control characters count as blanks, for a store
/// that pads what it compares with blanks (SQL Server) would sort what begins with a word before that word.
/// </summary>
public static partial class SortKey
{
    private const char Umlaut = '\u0308';

    /// <summary>The folded form of a text, <c>ü</c> as <c>u</c>; null stays null and sorts last.</summary>
    public static string? Of(string? value) => value is null ? null : Fold(value, writesUmlautsOut: false);

    /// <summary>
    /// The other way to spell a text, folded: <c>ü</c> as <c>ue</c>; or, where there is no umlaut, <c>ue</c> as <c>u</c>.
    /// Null where there is none.
    /// </summary>
    public static string? OtherSpellingOf(string value)
    {
        var plain = Fold(value, writesUmlautsOut: false);
        var writtenOut = Fold(value, writesUmlautsOut: true);
        var other = writtenOut == plain ? WrittenOut().Replace(plain, "$1") : writtenOut;
        return other == plain ? null : other;
    }

    /// <summary>
    /// The folded forms under which to look for what a caller wrote, so that <c>muller</c>, <c>mueller</c> and <c>Müller</c> find each other.
    /// A pair of letters at the very end may be half a word and is left as it is: <c>sue</c> does not look for <c>susan</c>.
    /// </summary>
    public static IReadOnlyList<string> SpellingsOf(string wanted)
    {
        var plain = Fold(wanted, writesUmlautsOut: false);
        var without = InnerWrittenOut().Replace(plain, "$1");
        return without == plain ? [plain] : [plain, without];
    }

    /// <summary>Cuts a folded text to what its column holds.</summary>
    public static string Cut(string key, int maxLength) =>
        key.Length <= maxLength ? key : string.Concat(key.EnumerateRunes().Take(maxLength));

    private static string Fold(string value, bool writesUmlautsOut)
    {
        if (Ascii.IsValid(value))
            return WithoutControls(value.ToLowerInvariant());

        var folded = new StringBuilder(value.Length);
        var normalizable = value.Replace('\uFFFE', '\uFFFD'); // the one character that may be stored and that Normalize throws at
        foreach (var rune in normalizable.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                if (writesUmlautsOut && rune.Value == Umlaut && folded.Length > 0 && folded[^1] is 'a' or 'o' or 'u')
                    folded.Append('e');
                continue;
            }

            var lower = Rune.ToLowerInvariant(rune); // first, for ẞ is the capital of ß
            folded.Append(lower.Value == 'ß' ? "ss" : lower.ToString());
        }

        return WithoutControls(folded.ToString().Normalize(NormalizationForm.FormC));
    }

    private static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    [GeneratedRegex("([aou])e")]
    private static partial Regex WrittenOut();

    [GeneratedRegex("([aou])e(?=.)", RegexOptions.Singleline)]
    private static partial Regex InnerWrittenOut();
}
