namespace ContactAppointment.Domain.Common;

/// <summary>The text in which an entity is searched: some of its fields, folded, in both spellings. No word of a search reaches over two of them.</summary>
public static class SearchText
{
    private const char Separator = '\n';

    /// <summary>The folded fields, one on a line; then the other spelling of those that have one.</summary>
    public static string Of(params IEnumerable<string?> fields)
    {
        var present = fields.OfType<string>().Where(f => f.Length > 0).ToList();
        return string.Join(Separator, present.Select(f => SortKey.Of(f)).Concat(present.Select(SortKey.OtherSpellingOf).OfType<string>()));
    }
}
