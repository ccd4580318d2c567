namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>What a query is when its values are left aside: two of the same shape are the same SQL with other parameters.</summary>
internal sealed class QueryShape : IEquatable<QueryShape>
{
    private readonly object?[] _parts;
    private readonly int _hash;

    public QueryShape(IReadOnlyCollection<object?> parts)
    {
        _parts = [.. parts];
        var hash = new HashCode();
        foreach (var part in _parts)
            hash.Add(part);
        _hash = hash.ToHashCode();
    }

    public bool Equals(QueryShape? other) => other is not null && other._hash == _hash && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as QueryShape);

    public override int GetHashCode() => _hash;
}
