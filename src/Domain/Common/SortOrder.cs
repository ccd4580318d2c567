using System.Linq.Expressions;

namespace ContactAppointment.Domain.Common;

/// <summary>How a list is sorted. Made by <see cref="SortFields{T}"/>, which sees that no two rows are equal.</summary>
public sealed class SortOrder<T>
    where T : Entity
{
    private readonly List<(SortField<T> Field, bool Descending)> _fields = [];
    private readonly List<(SortColumn<T> Column, bool Descending)> _columns = [];

    internal SortOrder() { }

    /// <summary>The sort keys, the most important first.</summary>
    /// <param name="isReversed">Whether from the end of the list on.</param>
    public IEnumerable<Specification<T>.Ordering> Orderings(bool isReversed = false) =>
        _columns.Select(c => new Specification<T>.Ordering(c.Column.Key, c.Descending != isReversed));

    /// <summary>The order in the words of the contract, such as <c>start_date,-id</c>.</summary>
    public override string ToString() => string.Join(',', _fields.Select(f => (f.Descending ? "-" : "") + f.Field.Name));

    /// <summary>The place right after a row, or right before it.</summary>
    public Keyset PlaceAt(T row, bool isBackward) => new([.. _columns.Select(c => c.Column.Read(row))], isBackward);

    /// <summary>The same of a row whose values are known by the contract's names; each field must be one that every row has.</summary>
    public Keyset PlaceAt(Func<string, object?> valueOf, bool isBackward) =>
        _fields.TrueForAll(f => f.Field.Missing is null)
            ? new([.. _fields.Select(f => valueOf(f.Field.Name))], isBackward)
            : throw new InvalidOperationException("A row may lack a field of this order.");

    /// <summary>Whether a row lies beyond a place, as one condition on the first column, which an index can be entered by, and one on all of them.</summary>
    public IEnumerable<Expression<Func<T, bool>>> Beyond(Keyset place)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var isBeyond = Compare(^1, isStrict: true);
        for (var i = _columns.Count - 2; i >= 0; i--)
            isBeyond = Expression.OrElse(
                Compare(i, isStrict: true),
                Expression.AndAlso(_columns[i].Column.Compare(row, ExpressionType.Equal, place.Values[i]), isBeyond)
            );
        if (_columns.Count > 1)
            yield return Expression.Lambda<Func<T, bool>>(Compare(0, isStrict: false), row);
        yield return Expression.Lambda<Func<T, bool>>(isBeyond, row);

        Expression Compare(Index index, bool isStrict)
        {
            var i = index.GetOffset(_columns.Count);
            var comparison = (_columns[i].Descending != place.IsBackward, isStrict) switch
            {
                (false, true) => ExpressionType.GreaterThan,
                (false, false) => ExpressionType.GreaterThanOrEqual,
                (true, true) => ExpressionType.LessThan,
                (true, false) => ExpressionType.LessThanOrEqual,
            };
            return _columns[i].Column.Compare(row, comparison, place.Values[i]);
        }
    }

    internal void Add(SortField<T> field, bool isDescending)
    {
        if (_fields.Exists(f => f.Field == field || f.Field.Name == "id"))
            return; // sorts nothing that is not sorted already
        _fields.Add((field, isDescending));
        if (field.Missing is not null)
            _columns.Add((field.Missing, false));
        _columns.Add((field.Column, isDescending));
    }
}
