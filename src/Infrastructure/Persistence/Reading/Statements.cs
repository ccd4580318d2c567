using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>
/// Has each kind of question translated by EF Core once, walls and all, and knows the SQL of it from then on: what is selected is decided
/// by the specification and the model alone.
/// </summary>
internal sealed class Statements(IContextLeases leases, IReadStore store, ITextSearch search)
{
    /// <summary>Beyond so many shapes somebody makes up ever new ones; those are EF Core's to answer.</summary>
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<(string Kind, QueryShape Shape), Statement?> _byShape = [];
    private readonly ConcurrentDictionary<(string Kind, Type Specification, bool IsByUuid), Statement?> _byKey = [];
    private readonly ConcurrentDictionary<string, Statement?> _neighbours = [];

    /// <summary>The statement of what a query asks for, and its values; null where it cannot be had.</summary>
    /// <param name="kind">Which columns.</param>
    /// <param name="context">Any context.</param>
    /// <param name="query">The query, in any context of the kind.</param>
    public Question? Of(string kind, AppDbContext context, Func<AppDbContext, IQueryable> query)
    {
        var walk = new QueryWalk();
        try
        {
            walk.Visit(query(context).Expression);
            return Known((kind, walk.Shape), walk, query);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// What a specification selects, a page of it and how many there are: null where either cannot be had. What both have in common is put
    /// together and looked at once.
    /// </summary>
    public (Question Page, Question Count)? OfPage<T>(
        (string Page, string Count) kinds,
        AppDbContext context,
        Specification<T> specification,
        Expression<Func<T, object>> columns
    )
        where T : Entity
    {
        var walk = new QueryWalk();
        try
        {
            walk.Visit(context.Selected(specification, search).Expression);
            var counting = Known((kinds.Count, walk.Shape), walk, c => c.Selected(specification, search).Select(e => e.Id), Counting);
            foreach (var (key, isDescending) in specification.Orderings)
                walk.Visit(key, isDescending);
            walk.Visit(specification.Skipped);
            walk.Visit(specification.Taken);
            var page = Known((kinds.Page, walk.Shape), walk, c => c.Page(specification, search).Select(columns));
            return counting is null || page is null ? null : (page, counting);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private Question? Known(
        (string, QueryShape) key,
        QueryWalk walk,
        Func<AppDbContext, IQueryable> query,
        Func<string, AppDbContext, string>? finish = null
    )
    {
        object[] values = [.. walk.Values];
        if (!_byShape.TryGetValue(key, out var statement) && _byShape.Count < Most)
            statement = _byShape.GetOrAdd(key, Learn(query, values, finish));
        return statement is null ? null : new Question(statement, values);
    }

    /// <summary>The same for the one of a key, whose shape need not be looked at.</summary>
    public Question? OfOne<T>(string kind, ByKeySpec<T> specification, Expression<Func<T, object>> columns)
        where T : Entity
    {
        object[] values = [(object?)specification.Key.Uuid ?? specification.Key.Id!.Value];
        var key = (kind, specification.GetType(), specification.Key.Uuid is not null);
        if (!_byKey.TryGetValue(key, out var statement))
            statement = _byKey.GetOrAdd(key, Learn(context => context.Page(specification, search).Select(columns), values));
        return statement is null ? null : new Question(statement, values);
    }

    /// <summary>The same for what stands beside some things.</summary>
    public Question? OfNeighbours<TKey>(
        string kind,
        Func<AppDbContext, ITextSearch, Guid, IReadOnlyList<TKey>, IQueryable> query,
        Func<IModel, Entrance> entrance,
        Guid organization,
        IReadOnlyList<TKey> keys
    )
    {
        object[] values = [organization, keys];
        if (!_neighbours.TryGetValue(kind, out var statement))
            statement = _neighbours.GetOrAdd(
                kind,
                Learn(
                    context => query(context, search, organization, keys),
                    values,
                    (sql, context) => store.Entering(sql, entrance(context.Model))
                )
            );
        return statement is null ? null : new Question(statement, values);
    }

    private static string Counting(string sql, AppDbContext context) => $"SELECT COUNT(*) FROM (\n{sql}\n) AS found";

    /// <summary>A value, or what is in a list, which is another one each time that a query is put together.</summary>
    private static object Content(object value) =>
        value is IEnumerable list and not string ? string.Join('\n', list.Cast<object>()) : value;

    private Statement? Learn(
        Func<AppDbContext, IQueryable> query,
        IReadOnlyList<object> values,
        Func<string, AppDbContext, string>? finish = null
    )
    {
        var marks = new Marks();
        using var context = leases.Lease(marks);
        try
        {
            var plain = query(context);
            var walk = new QueryWalk(marks);
            var marked = walk.Visit(plain.Expression)!;
            if (!walk.Values.Select(Content).SequenceEqual(values.Select(Content)))
                throw new NotSupportedException("A query has other values than it was said to have.");
            return Statement.Learn(plain.Provider.CreateQuery(marked), marks, sql => finish?.Invoke(sql, context) ?? sql);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>A statement with its values.</summary>
internal sealed record Question(Statement Statement, IReadOnlyList<object> Values)
{
    /// <summary>The parameters as the store takes them.</summary>
    public IEnumerable<(string Name, object? Value)> Parameters(Guid organization) =>
        Statement.Parameters.Select(p => (p.Like.ParameterName, (object?)p.ValueOf(organization, Values)));
}
