using System.Linq.Expressions;

namespace ContactAppointment.Domain.Common;

/// <summary>Puts conditions together.</summary>
public static class Predicates
{
    /// <summary>Holds where any of the conditions does; there must be one.</summary>
    public static Expression<Func<T, bool>> Any<T>(IEnumerable<Expression<Func<T, bool>>> conditions)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(conditions.Select(c => c.On(row)).Aggregate(Expression.OrElse), row);
    }

    /// <summary>What a function says of something.</summary>
    public static Expression On<T, TValue>(this Expression<Func<T, TValue>> function, Expression argument) =>
        new Replacement(function.Parameters[0], argument).Visit(function.Body);

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
