using System.Linq.Expressions;
using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Turns a specification into a query.</summary>
internal static class SpecificationEvaluator
{
    /// <summary>The entities that fulfil the conditions.</summary>
    public static IQueryable<T> Selected<T>(this IQueryable<T> query, Specification<T> specification)
        where T : class => specification.Criteria.Aggregate(query, (selected, criterion) => selected.Where(criterion));

    /// <summary>The same in their order, with their neighbours, a page of them.</summary>
    public static IQueryable<T> Apply<T>(this IQueryable<T> query, Specification<T> specification)
        where T : class
    {
        query = Ordered(query.Selected(specification), specification);
        query = specification.Includes.Aggregate(query, (included, path) => included.Include(NameOf(path)));
        if (specification.Skipped is { } skipped)
            query = query.Skip(skipped);
        if (specification.Taken is { } taken)
            query = query.Take(taken);
        if (specification.Includes.Count > 1)
            query = query.AsSplitQuery(); // two lists in one join would multiply
        return specification.IsReadOnly ? query.AsNoTracking() : query;
    }

    private static IQueryable<T> Ordered<T>(IQueryable<T> query, Specification<T> specification)
        where T : class
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var (key, descending) in specification.Orderings)
            ordered = (ordered, descending) switch
            {
                (null, false) => query.OrderBy(key),
                (null, true) => query.OrderByDescending(key),
                (_, false) => ordered.ThenBy(key),
                (_, true) => ordered.ThenByDescending(key),
            };
        return ordered ?? query;
    }

    private static string NameOf<T>(Specification<T>.IncludePath path)
        where T : class => path.Then is null ? NameOf(path.Navigation) : $"{NameOf(path.Navigation)}.{NameOf(path.Then)}";

    private static string NameOf(LambdaExpression navigation) => ((MemberExpression)navigation.Body).Member.Name;
}
