using System.Linq.Expressions;

namespace ContactAppointment.Domain.Common;

/// <summary>All that a list can be sorted by; <c>id</c> always is among it.</summary>
public sealed class SortFields<T>
    where T : Entity
{
    private const string Id = "id";

    private readonly List<SortField<T>> _fields = [new(Id, new SortColumn<T, int>(e => e.Id))];

    /// <summary>The contract's names, in the order in which they are told.</summary>
    public IReadOnlyList<string> Names => [.. _fields.Select(f => f.Name)];

    /// <summary>What the list is sorted by when nothing is asked for.</summary>
    public string Default { get; init; } = Id;

    /// <summary>Adds a field that every row has.</summary>
    public SortFields<T> With<TValue>(string name, Expression<Func<T, TValue>> column)
    {
        _fields.Add(new SortField<T>(name, new SortColumn<T, TValue>(column)));
        return this;
    }

    /// <summary>Adds a field that a row may lack.</summary>
    public SortFields<T> With<TValue>(string name, Expression<Func<T, TValue>> column, Expression<Func<T, bool>> isMissing)
    {
        _fields.Add(new SortField<T>(name, new SortColumn<T, TValue>(column), new SortColumn<T, bool>(isMissing)));
        return this;
    }

    /// <summary>Adds a field that a row may lack, of a list that is read by cursors: a cursor holds the place of such rows, too.</summary>
    /// <param name="name">The contract's name.</param>
    /// <param name="column">The value, or any other where there is none.</param>
    /// <param name="isMissing">1 for the rows without a value, else 0.</param>
    public SortFields<T> With<TValue>(string name, Expression<Func<T, TValue>> column, Expression<Func<T, int>> isMissing)
    {
        _fields.Add(new SortField<T>(name, new SortColumn<T, TValue>(column), new SortColumn<T, int>(isMissing)));
        return this;
    }

    /// <summary>
    /// The order that a caller asks for: names with commas between them, a <c>-</c> before those that go down.
    /// Rows that these leave equal follow by id, so that the order is total.
    /// </summary>
    /// <exception cref="DomainRuleException">There is no field of that name.</exception>
    public SortOrder<T> Parse(string? ordering)
    {
        var parts = (ordering ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var order = new SortOrder<T>();
        foreach (var part in (parts.Length > 0 ? parts : [Default]).Append(Id))
        {
            var isDescending = part.StartsWith('-');
            var name = isDescending ? part[1..] : part;
            order.Add(_fields.Find(f => f.Name == name) ?? throw Unknown(), isDescending);
        }

        return order;
    }

    private DomainRuleException Unknown() =>
        new($"Sort by {string.Join(", ", Names)}; put a minus sign before a name to sort it descending.", "ordering");
}
