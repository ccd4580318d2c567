using System.Text;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite.Search;

/// <summary>
/// Finds words of three characters and more by an FTS5 index of all groups of three characters, within the range of the one organization.
/// Shorter words are looked for in the organization's texts themselves.
/// </summary>
internal sealed class SqliteTextSearch : ITextSearch
{
    private const int ShortestIndexed = 3;

    /// <summary>What follows in a longer word is looked for in the texts that the index found: the index takes each group of three by itself.</summary>
    private const int LongestIndexed = 64;

    private const long Half = 1L << 32;

    public IQueryable<T> Search<T>(AppDbContext context, IQueryable<T> query, IReadOnlyList<Specification<T>.TextSearch> searches)
        where T : class
    {
        if (searches.Count == 0)
            return query;

        var indexed = searches.Where(s => s.Word.Spellings.All(w => Text.Length(w) >= ShortestIndexed)).ToList();
        foreach (var search in searches.Where(s => !indexed.Contains(s) || s.Word.Spellings.Any(w => Text.Length(w) > LongestIndexed)))
            query = query.Where(PlainTextSearch.StandsIn(search));
        if (indexed.Count == 0)
            return query;

        var pattern = string.Join(" AND ", indexed.Select(s => $"({string.Join(" OR ", s.Word.Spellings.Select(Quoted))})"));
        var scope = context.Set<SearchScope>().Select(s => s.Id);
        var found = context
            .Set<SearchRow<T>>()
            .Where(r => r.Match == pattern && r.RowId >= scope.First() * Half && r.RowId < (scope.First() + 1) * Half)
            .Select(r => (int)(r.RowId & (Half - 1)));
        return query.Where(e => found.Contains(EF.Property<int>(e, nameof(Entity.Id))));
    }

    /// <summary>The word as a text of FTS5's language, in which nothing but the quotation mark means anything.</summary>
    private static string Quoted(string word)
    {
        var beginning = new StringBuilder();
        foreach (var rune in word.EnumerateRunes().Take(LongestIndexed))
            beginning.Append(rune.Value == '"' ? "\"\"" : rune.ToString());
        return $"\"{beginning}\"";
    }
}
