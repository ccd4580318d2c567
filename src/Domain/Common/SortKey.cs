using System.Globalization;
using System.Text;

namespace ContactAppointment.Domain.Common;

/// <summary>Folds text so that it sorts alike on every store: lower case, without diacritics, compared by code point.</summary>
public static class SortKey
{
    /// <summary>The folded form of a text; null stays null and sorts last.</summary>
    public static string? Of(string? value)
    {
        if (value is null)
            return null;

        var folded = new StringBuilder(value.Length);
        var normalizable = value.Replace('\uFFFE', '\uFFFD'); // the one character that may be stored and that Normalize throws at
        foreach (var rune in normalizable.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;
            var lower = Rune.ToLowerInvariant(rune); // first, for ẞ is the capital of ß
            folded.Append(lower.Value == 'ß' ? "ss" : lower.ToString());
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
