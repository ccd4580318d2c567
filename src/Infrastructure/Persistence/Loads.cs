using System.Collections.Concurrent;
using System.Linq.Expressions;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>
/// Loads the first entity that a query selects. EF Core compiles each shape of a query once, walls and all, and is given the values of the
/// next: taking it apart and looking it up in EF Core's own cache costs more than what then is to be done.
/// </summary>
internal sealed class Loads
{
    /// <summary>Beyond so many shapes somebody makes up ever new ones; those are looked up by EF Core.</summary>
    private const int Most = 500;

    private readonly ConcurrentDictionary<(Type Type, QueryShape Shape), object?> _compiled = [];

    public Task<T?> FirstOrDefaultAsync<T>(AppDbContext context, IQueryable<T> query, CancellationToken ct)
        where T : Entity
    {
        var walk = new QueryWalk();
        try
        {
            walk.Visit(query.Expression);
        }
        catch (NotSupportedException)
        {
            return query.FirstOrDefaultAsync(ct);
        }

        var key = (context.GetType(), walk.Shape);
        if (!_compiled.TryGetValue(key, out var load))
            load = _compiled.Count < Most ? _compiled.GetOrAdd(key, Compile(query)) : null;
        return load is Load<T> known ? known.RunAsync(context, walk.Values, ct) : query.FirstOrDefaultAsync(ct);
    }

    private static Load<T>? Compile<T>(IQueryable<T> query)
        where T : Entity
    {
        var places = new List<ParameterExpression>();
        try
        {
            var source = new QueryWalk(places: places).Visit(query.Expression)!;
            var first = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(T)], source);
            return new Load<T>(Expression.Lambda(first, [Expression.Parameter(typeof(AppDbContext), "context"), .. places]));
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

#pragma warning disable EF1001 // EF.CompileAsyncQuery makes the same, for a number of parameters that is known beforehand
    private sealed class Load<T>(LambdaExpression query) : CompiledAsyncTaskQuery<AppDbContext, T?>(query)
        where T : Entity
    {
        public Task<T?> RunAsync(AppDbContext context, IReadOnlyList<object> values, CancellationToken ct) =>
            ExecuteCore(context, ct, [.. values]);
    }
#pragma warning restore EF1001
}
