using System.Linq.Expressions;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Persistence.Search;

/// <summary>Looks into the text column itself; whether an index helps is up to the store.</summary>
internal sealed class PlainTextSearch : ITextSearch
{
    public IQueryable<T> Search<T>(AppDbContext context, IQueryable<T> query, IReadOnlyList<Specification<T>.TextSearch> searches)
        where T : class => searches.Aggregate(query, (found, search) => found.Where(StandsIn(search)));

    /// <summary>Whether the word stands in the text, in one of its spellings. The store's wildcards mean nothing in it.</summary>
    public static Expression<Func<T, bool>> StandsIn<T>(Specification<T>.TextSearch search)
        where T : class => Predicates.Any(search.Word.Spellings.Select(s => Contains(search.Text, s)));

    private static Expression<Func<T, bool>> Contains<T>(Expression<Func<T, string>> text, string spelling)
    {
        Expression<Func<string, bool>> contains = value => value.Contains(spelling); // a captured variable: a parameter to the store
        var row = Expression.Parameter(typeof(T), "row");
        var call = (MethodCallExpression)contains.Body;
        return Expression.Lambda<Func<T, bool>>(Expression.Call(text.On(row), call.Method, call.Arguments), row);
    }
}
