using System.Text.RegularExpressions;

namespace ContactAppointment.Infrastructure.Email;

internal static partial class OneLine
{
    /// <summary>The text without line breaks and control characters: each run of them, with the white space around it, becomes one space.</summary>
    public static string Of(string text) => Breaks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s*[\p{Cc}\p{Zl}\p{Zp}][\s\p{Cc}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
