using System.Linq.Expressions;

namespace ContactAppointment.Domain.Common;

/// <summary>A column that a list can be sorted by.</summary>
public abstract class SortColumn<T>
{
    /// <summary>What is compared.</summary>
    public abstract Expression<Func<T, object?>> Key { get; }

    /// <summary>The value in a row.</summary>
    public abstract object? Read(T row);

    /// <summary>Compares the column of a row with a value.</summary>
    /// <param name="row">Stands for the row.</param>
    /// <param name="comparison">How, such as <see cref="ExpressionType.GreaterThan"/>.</param>
    /// <param name="value">A value that <see cref="Read"/> gave.</param>
    public abstract Expression Compare(ParameterExpression row, ExpressionType comparison, object? value);
}

/// <summary>A column of values that know before and after.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
/// <typeparam name="TValue">The kind of value.</typeparam>
public sealed class SortColumn<T, TValue>(Expression<Func<T, TValue>> column) : SortColumn<T>
{
    private readonly Lazy<Func<T, TValue>> _read = new(column.Compile);

    /// <inheritdoc/>
    public override Expression<Func<T, object?>> Key { get; } =
        Expression.Lambda<Func<T, object?>>(Expression.Convert(column.Body, typeof(object)), column.Parameters);

    /// <inheritdoc/>
    public override object? Read(T row) => _read.Value(row);

    /// <inheritdoc/>
    public override Expression Compare(ParameterExpression row, ExpressionType comparison, object? value) =>
        Expression.MakeBinary(
            comparison,
            column.On(row),
            // A field of an object, not a constant: queries that differ in the value alone stay one query to the store.
            Expression.Field(Expression.Constant(new Given((TValue)value!)), nameof(Given.Value))
        );

    private sealed class Given(TValue value)
    {
        public readonly TValue Value = value;
    }
}
