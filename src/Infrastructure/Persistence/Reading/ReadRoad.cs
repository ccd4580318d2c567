using System.Linq.Expressions;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Infrastructure.Persistence.Search;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>Takes questions of one request to the store past EF Core.</summary>
internal sealed class ReadRoad(AppDbContext context, IOrganizationScope scope, Statements statements, IReadStore store, ITextSearch search)
{
    /// <summary>Whether it is open: what a transaction has changed, its own connection alone shows.</summary>
    public bool IsOpen => context.Database.CurrentTransaction is null;

    /// <summary>The question for the columns of the one of a key; null where it cannot be asked here.</summary>
    public Question? ForOne<T>(string kind, ByKeySpec<T> specification, Expression<Func<T, object>> columns)
        where T : Entity => IsShownHere(specification) ? statements.OfOne(kind, specification, columns) : null;

    /// <summary>The question for the columns of what a specification selects.</summary>
    public Question? ForPage<T>(string kind, Specification<T> specification, Expression<Func<T, object>> columns)
        where T : Entity =>
        IsShownHere(specification) ? statements.Of(kind, context, c => c.Page(specification, search).Select(columns)) : null;

    /// <summary>The same, and the question for how many there are.</summary>
    public (Question Page, Question Count)? ForPageAndCount<T>(
        (string Page, string Count) kinds,
        Specification<T> specification,
        Expression<Func<T, object>> columns
    )
        where T : Entity => IsShownHere(specification) ? statements.OfPage(kinds, context, specification, columns) : null;

    /// <summary>The question for what stands beside some things that were read.</summary>
    public Question? ForNeighbours<TKey>(
        string kind,
        Func<AppDbContext, ITextSearch, Guid, IReadOnlyList<TKey>, IQueryable> query,
        Func<IModel, Entrance> entrance,
        IReadOnlyList<TKey> keys
    ) => scope.Current is { } organization ? statements.OfNeighbours(kind, query, entrance, organization, keys) : null;

    /// <summary>What is in the bin is looked at seldom, and shows more.</summary>
    private static bool IsShownHere<T>(Specification<T> specification)
        where T : Entity => specification.Bin == BinView.WithoutBin;

    /// <summary>Asks, and gives each row to the reader of its question. False where the store has undone it.</summary>
    public async Task<bool> TryReadAsync(CancellationToken ct, params IReadOnlyList<(Question Question, Action<StoredRow> Each)> asked)
    {
        try
        {
            await store.ReadAsync(scope.Current, [.. asked.Select(a => a.Question)], (i, row) => asked[i].Each(row), ct);
            return true;
        }
        catch (Exception e) when (store.IsUndone(e))
        {
            return false; // EF Core has the patience to ask again
        }
    }
}
