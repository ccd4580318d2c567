using System.Linq.Expressions;

namespace ContactAppointment.Domain.Common;

/// <summary>
/// Says which entities are meant, in which order and with what beside them. One small class per question, named for what it selects.
/// The vocabulary is that of Ardalis.Specification; <c>docs/decisions/0002</c> says why it is our own.
/// </summary>
public abstract class Specification<T>
    where T : class
{
    private readonly List<Expression<Func<T, bool>>> _criteria = [];
    private readonly List<Ordering> _orderings = [];
    private readonly List<IncludePath> _includes = [];
    private readonly List<TextSearch> _searches = [];
    private readonly List<PrefixFilter> _prefixes = [];
    private readonly List<LookupFilter> _lookups = [];

    /// <summary>Starts with everything of the kind.</summary>
    protected Specification() => Query = new Builder(this);

    /// <summary>One key to sort by.</summary>
    /// <param name="KeySelector">What is compared.</param>
    /// <param name="Descending">Whether the highest comes first.</param>
    public sealed record Ordering(Expression<Func<T, object?>> KeySelector, bool Descending);

    /// <summary>A neighbour to load, and a neighbour of that neighbour.</summary>
    /// <param name="Navigation">From the entity to its neighbour or neighbours.</param>
    /// <param name="Then">From there to the next, or null.</param>
    public sealed record IncludePath(LambdaExpression Navigation, LambdaExpression? Then = null);

    /// <summary>A word that must stand in a text.</summary>
    /// <param name="Text">The text, as <see cref="SearchText"/> makes it.</param>
    /// <param name="Word">The word.</param>
    public sealed record TextSearch(Expression<Func<T, string>> Text, SearchWord Word);

    /// <summary>One of some folded texts must begin with one of some folded prefixes.</summary>
    /// <param name="Keys">The texts.</param>
    /// <param name="Prefixes">The prefixes; none is empty.</param>
    public sealed record PrefixFilter(IReadOnlyList<Expression<Func<T, string?>>> Keys, IReadOnlyList<string> Prefixes);

    /// <summary>One of some values must be among those by which the entity (an <see cref="ILookedUp"/>) is found.</summary>
    /// <param name="Kind">What the values are.</param>
    /// <param name="Values">The values.</param>
    public sealed record LookupFilter(string Kind, IReadOnlyCollection<string> Values);

    /// <summary>The conditions; all of them must hold.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> Criteria => _criteria;

    /// <summary>The words that must all be found.</summary>
    public IReadOnlyList<TextSearch> Searches => _searches;

    /// <summary>The beginnings that must all be found.</summary>
    public IReadOnlyList<PrefixFilter> Prefixes => _prefixes;

    /// <summary>The values that must all be found.</summary>
    public IReadOnlyList<LookupFilter> Lookups => _lookups;

    /// <summary>The sort keys, the most important first.</summary>
    public IReadOnlyList<Ordering> Orderings => _orderings;

    /// <summary>What is loaded together with each entity.</summary>
    public IReadOnlyList<IncludePath> Includes => _includes;

    /// <summary>How many to pass over, or null for none.</summary>
    public int? Skipped { get; private set; }

    /// <summary>How many to return at most, or null for all.</summary>
    public int? Taken { get; private set; }

    /// <summary>Whether the result is only read: changes to it are not saved.</summary>
    public bool IsReadOnly { get; private set; }

    /// <summary>Whether what was deleted is among it.</summary>
    public BinView Bin { get; private set; }

    /// <summary>Where a specification's constructor says what it selects.</summary>
    protected Builder Query { get; }

    /// <summary>Whether one entity fulfils every condition; for tests and for entities already at hand.</summary>
    public bool IsSatisfiedBy(T entity) =>
        IsInView(entity)
        && _criteria.TrueForAll(c => c.Compile()(entity))
        && _searches.TrueForAll(s => s.Word.StandsIn(s.Text.Compile()(entity)))
        && _prefixes.TrueForAll(f =>
            f.Keys.Any(key => f.Prefixes.Any(p => key.Compile()(entity)?.StartsWith(p, StringComparison.Ordinal) == true))
        )
        && _lookups.TrueForAll(f => entity is ILookedUp found && found.Lookups().Any(l => l.Kind == f.Kind && f.Values.Contains(l.Value)));

    private bool IsInView(T entity) =>
        Bin == BinView.WithBin
        || entity is not IRestorable { DeletedAt: var deletedAt }
        || deletedAt is null == (Bin == BinView.WithoutBin);

    /// <summary>Collects a specification's parts, in the field's words.</summary>
    protected sealed class Builder(Specification<T> specification)
    {
        /// <summary>Adds a condition.</summary>
        public Builder Where(Expression<Func<T, bool>> criterion)
        {
            specification._criteria.Add(criterion);
            return this;
        }

        /// <summary>Asks that each word stands in a text that <see cref="SearchText"/> made.</summary>
        public Builder Search(Expression<Func<T, string>> text, IEnumerable<SearchWord> words)
        {
            specification._searches.AddRange(words.Select(word => new TextSearch(text, word)));
            return this;
        }

        /// <summary>Asks that one of some folded texts begins with one of some folded prefixes.</summary>
        public Builder StartsWith(IReadOnlyList<string> prefixes, params Expression<Func<T, string?>>[] keys)
        {
            specification._prefixes.Add(new PrefixFilter(keys, prefixes));
            return this;
        }

        /// <summary>Asks that the entity (an <see cref="ILookedUp"/>) is found by a value.</summary>
        public Builder Lookup(Lookup lookup)
        {
            specification._lookups.Add(new LookupFilter(lookup.Kind, [lookup.Value]));
            return this;
        }

        /// <summary>Asks that the entity (an <see cref="ILookedUp"/>) is found by one of some uuids; none asks for nothing.</summary>
        public Builder LookupAny(string kind, IReadOnlyCollection<Guid> uuids)
        {
            if (uuids.Count > 0)
                specification._lookups.Add(new LookupFilter(kind, [.. uuids.Select(u => Common.Lookup.Of(kind, u).Value)]));
            return this;
        }

        /// <summary>Sorts by several keys, the most important first.</summary>
        public Builder OrderBy(IEnumerable<Ordering> orderings)
        {
            specification._orderings.AddRange(orderings);
            return this;
        }

        /// <summary>Sorts, lowest first.</summary>
        public Builder OrderBy(Expression<Func<T, object?>> key)
        {
            specification._orderings.Add(new Ordering(key, Descending: false));
            return this;
        }

        /// <summary>Sorts, highest first.</summary>
        public Builder OrderByDescending(Expression<Func<T, object?>> key)
        {
            specification._orderings.Add(new Ordering(key, Descending: true));
            return this;
        }

        /// <summary>Sorts what the keys before left equal, lowest first.</summary>
        public Builder ThenBy(Expression<Func<T, object?>> key) => OrderBy(key);

        /// <summary>Loads a neighbour together with each entity.</summary>
        public Builder Include(Expression<Func<T, object?>> navigation)
        {
            specification._includes.Add(new IncludePath(navigation));
            return this;
        }

        /// <summary>Loads neighbours together with each entity, and a neighbour of each of those.</summary>
        public Builder Include<TNext>(Expression<Func<T, IEnumerable<TNext>>> navigation, Expression<Func<TNext, object?>> then)
        {
            specification._includes.Add(new IncludePath(navigation, then));
            return this;
        }

        /// <summary>Passes over the first ones.</summary>
        public Builder Skip(int count)
        {
            specification.Skipped = count;
            return this;
        }

        /// <summary>Returns no more than so many.</summary>
        public Builder Take(int count)
        {
            specification.Taken = count;
            return this;
        }

        /// <summary>Looks into the bin as well, or there alone.</summary>
        public Builder In(BinView view)
        {
            specification.Bin = view;
            return this;
        }

        /// <summary>Says that the result is only read.</summary>
        public Builder AsNoTracking()
        {
            specification.IsReadOnly = true;
            return this;
        }
    }
}
