using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Bins;
using ContactAppointment.Infrastructure.Persistence.Lookups;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Turns a specification into a query.</summary>
internal static class SpecificationEvaluator
{
    /// <summary>The entities that fulfil the conditions.</summary>
    public static IQueryable<T> Selected<T>(this AppDbContext context, Specification<T> specification, ITextSearch search)
        where T : Entity
    {
        IQueryable<T> query = context.Set<T>();
        if (specification.Bin != BinView.WithoutBin)
            query = query.WithBin();
        if (specification.Bin == BinView.BinOnly)
            query = query.Where(e => e.DeletedAt != null);
        query = specification.Criteria.Aggregate(query, (selected, criterion) => selected.Where(criterion));
        foreach (var filter in specification.Prefixes)
        {
            var beginning = context.Beginning(filter);
            query = query.Where(e => beginning.Contains(e.Id));
        }

        foreach (var (kind, values) in specification.Lookups)
        {
            var owners = context.Set<LookupRow<T>>().Where(r => r.Kind == kind && values.Contains(r.Value)).Select(r => r.OwnerId);
            query = query.Where(e => owners.Contains(e.Id));
        }

        return search.Search(context, query, specification.Searches);
    }

    /// <summary>The same in their order, a page of them.</summary>
    public static IQueryable<T> Page<T>(this AppDbContext context, Specification<T> specification, ITextSearch search)
        where T : Entity
    {
        var query = Ordered(context.Selected(specification, search), specification);
        if (specification.Skipped is { } skipped)
            query = query.Skip(skipped);
        return specification.Taken is { } taken ? query.Take(taken) : query;
    }

    /// <summary>The same with their neighbours.</summary>
    public static IQueryable<T> Apply<T>(this AppDbContext context, Specification<T> specification, ITextSearch search)
        where T : Entity
    {
        var query = context.Page(specification, search);
        query = specification.Includes.Aggregate(query, (included, path) => included.Include(NameOf(path)));
        if (specification.Includes.Count > 1)
            query = query.AsSplitQuery(); // two lists in one join would multiply
        return specification.IsReadOnly ? query.AsNoTracking() : query;
    }

    /// <summary>
    /// The ids of those that begin with a prefix: one range of an index for each key and prefix. Said as alternatives of one condition,
    /// SQLite walks the whole organization instead.
    /// </summary>
    private static IQueryable<int> Beginning<T>(this AppDbContext context, Specification<T>.PrefixFilter filter)
        where T : Entity =>
        filter
            .Prefixes.SelectMany(prefix => filter.Keys.Select(key => IsWithin(key, PrefixRange.Of(prefix))))
            .Select(isWithin => context.Set<T>().Where(isWithin).Select(e => e.Id))
            .Aggregate(Queryable.Concat);

    [SuppressMessage("Globalization", "CA1309", Justification = "EF Core translates this overload alone, and the column is ordinal.")]
    private static Expression<Func<T, bool>> IsWithin<T>(Expression<Func<T, string?>> key, PrefixRange range)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression<Func<string?, bool>> isFrom = value => string.Compare(value, range.From) >= 0;
        Expression<Func<string?, bool>> isBefore = value => string.Compare(value, range.Before) < 0;
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(isFrom.On(key.On(row)), isBefore.On(key.On(row))), row);
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
