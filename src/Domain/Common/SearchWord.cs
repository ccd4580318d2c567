namespace ContactAppointment.Domain.Common;

/// <summary>A word that must stand somewhere in a text, in one of its spellings.</summary>
/// <param name="Spellings">The folded forms, any of which will do.</param>
public sealed record SearchWord(IReadOnlyList<string> Spellings)
{
    /// <summary>The most words of one search.</summary>
    public const int MaxCount = 50;

    /// <summary>The longest word, in characters: every store takes twice as long a pattern, with each character escaped.</summary>
    public const int MaxLength = 1000;

    /// <summary>The words of a search, each once; none for an empty one.</summary>
    /// <exception cref="DomainRuleException">There are more than <see cref="MaxCount"/>, or one is longer than <see cref="MaxLength"/>.</exception>
    public static IReadOnlyList<SearchWord> AllOf(string? search)
    {
        var words = (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (words.Exists(w => w.Length > MaxLength))
            throw new DomainRuleException($"A word has at most {MaxLength} characters.", "search");
        return words.Count <= MaxCount
            ? [.. words.Select(w => new SearchWord(SortKey.SpellingsOf(w))).Where(w => w.Spellings[0].Length > 0)]
            : throw new DomainRuleException($"At most {MaxCount} words are allowed.", "search");
    }

    /// <summary>Whether it stands in a text that <see cref="SearchText"/> made.</summary>
    public bool StandsIn(string text) => Spellings.Any(s => text.Contains(s, StringComparison.Ordinal));
}
