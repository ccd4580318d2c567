using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql.Search;

/// <summary>Finds words of three characters and more by <see cref="SearchIndex"/>; shorter ones in the organization's texts themselves.</summary>
internal sealed class PostgreSqlTextSearch : ITextSearch
{
    private const int ShortestIndexed = 3;

    public IQueryable<T> Search<T>(AppDbContext context, IQueryable<T> query, IReadOnlyList<Specification<T>.TextSearch> searches)
        where T : class
    {
        foreach (var search in searches)
        {
            if (search.Word.Spellings.Any(s => Text.Length(s) < ShortestIndexed))
            {
                query = query.Where(PlainTextSearch.StandsIn(search));
                continue;
            }

            var table = context.Model.FindEntityType(typeof(T))!.GetTableName()!;
            object patterns = search.Word.Spellings.Select(PatternOf).ToArray();
#pragma warning disable EF1002 // the name of the function comes from the model
            var found = context.Database.SqlQueryRaw<int>($$"""SELECT {{SearchIndex.FunctionFor(table)}}({0}) AS "Value" """, patterns);
#pragma warning restore EF1002
            query = query.Where(e => found.Contains(EF.Property<int>(e, nameof(Entity.Id))));
        }

        return query;
    }

    /// <summary>The word anywhere; what LIKE would take for more than itself is escaped.</summary>
    private static string PatternOf(string word) =>
        $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
