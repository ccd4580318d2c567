using ContactAppointment.Domain.Common;
using Moq;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>A mocked repository over a list: it finds what a specification selects, in its order.</summary>
internal sealed class StoredList<T>
    where T : Entity
{
    private static readonly Comparer<object?> ByCodePoint = Comparer<object?>.Create(
        (x, y) => x is string text ? string.CompareOrdinal(text, (string?)y) : Comparer<object?>.Default.Compare(x, y)
    );

    private readonly Mock<IRepository<T>> _repository = new(MockBehavior.Strict);

    public StoredList()
    {
        _repository
            .Setup(r => r.FirstOrDefaultAsync(It.IsAny<Specification<T>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Specification<T> s, CancellationToken _) => Sorted(s).FirstOrDefault());
        _repository
            .Setup(r => r.ListAsync(It.IsAny<Specification<T>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Specification<T> s, CancellationToken _) => [.. Sorted(s).Skip(s.Skipped ?? 0).Take(s.Taken ?? int.MaxValue)]);
        _repository
            .Setup(r => r.CountAsync(It.IsAny<Specification<T>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Specification<T> s, CancellationToken _) => Rows.Count(s.IsSatisfiedBy));
        _repository
            .Setup(r => r.AnyAsync(It.IsAny<Specification<T>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Specification<T> s, CancellationToken _) => Rows.Exists(s.IsSatisfiedBy));
        _repository.Setup(r => r.Add(It.IsAny<T>())).Callback<T>(Rows.Add);
        _repository.Setup(r => r.Remove(It.IsAny<T>())).Callback<T>(entity => Rows.Remove(entity));
    }

    public List<T> Rows { get; } = [];

    public IRepository<T> Repository => _repository.Object;

    /// <summary>How often it was asked anything at all.</summary>
    public int Calls => _repository.Invocations.Count;

    private List<T> Sorted(Specification<T> specification)
    {
        var found = Rows.Where(specification.IsSatisfiedBy).ToList();
        foreach (var (key, descending) in specification.Orderings.Reverse())
            found = [.. descending ? found.OrderByDescending(key.Compile(), ByCodePoint) : found.OrderBy(key.Compile(), ByCodePoint)];
        return found;
    }
}
