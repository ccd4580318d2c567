using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Figures;

/// <summary>Counts rows by spans of time in one grouped query, which reads no row but those of the spans and runs on every store.</summary>
internal static class SpanCounts
{
    /// <summary>How many rows have their moment in each span; a span begins at its bound and ends before the next.</summary>
    public static async Task<IReadOnlyList<int>> CountBySpanAsync<T>(
        this IQueryable<T> rows,
        Expression<Func<T, DateTimeOffset>> moment,
        IReadOnlyList<DateTimeOffset> bounds,
        CancellationToken ct
    )
    {
        var counts = new int[Math.Max(bounds.Count - 1, 0)];
        if (counts.Length == 0)
            return counts;

        var within = Expression.AndAlso(
            Expression.GreaterThanOrEqual(moment.Body, Parameter(bounds[0])),
            Expression.LessThan(moment.Body, Parameter(bounds[^1]))
        );
        var groups = await rows.Where(Expression.Lambda<Func<T, bool>>(within, moment.Parameters))
            .GroupBy(Place(moment, bounds))
            .Select(g => new { Place = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        groups.ForEach(g => counts[g.Place] = g.Count);
        return counts;
    }

    /// <summary>The number of the span that a row's moment lies in. The zone's rules are in the bounds: no store knows them alike.</summary>
    private static Expression<Func<T, int>> Place<T>(Expression<Func<T, DateTimeOffset>> moment, IReadOnlyList<DateTimeOffset> bounds)
    {
        Expression place = Expression.Constant(bounds.Count - 2);
        for (var i = bounds.Count - 3; i >= 0; i--)
            place = Expression.Condition(Expression.LessThan(moment.Body, Parameter(bounds[i + 1])), Expression.Constant(i), place);
        return Expression.Lambda<Func<T, int>>(place, moment.Parameters);
    }

    /// <summary>A parameter of the query rather than a part of its text, so that stores keep one plan.</summary>
    private static MemberExpression Parameter(DateTimeOffset value) =>
        Expression.Property(Expression.Constant(new Box(value)), nameof(Box.Value));

    private sealed record Box(DateTimeOffset Value);
}
