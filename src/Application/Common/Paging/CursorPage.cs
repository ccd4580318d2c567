using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Paging;

/// <summary>A page of a list that stays complete and without repeats while rows come and go.</summary>
/// <param name="Next">Where the next page starts, or null on the last.</param>
/// <param name="Previous">Where the page before starts, or null on the first.</param>
/// <param name="Results">The rows.</param>
public sealed record CursorPage<T>(string? Next, string? Previous, IReadOnlyList<T> Results)
{
    /// <summary>The only page of a list with nothing in it.</summary>
    public static CursorPage<T> Empty { get; } = new(null, null, []);

    /// <summary>The same page with its rows shown in another form.</summary>
    public CursorPage<TOther> With<TOther>(IReadOnlyList<TOther> results) => new(Next, Previous, results);
}

/// <summary>Which page of a list is wanted.</summary>
/// <param name="PageSize">How many rows at most; null for the whole list.</param>
/// <param name="Cursor">Where it starts, from an earlier page; null for the beginning.</param>
public sealed record CursorRequest(int? PageSize = null, string? Cursor = null)
{
    /// <summary>The size of a page when none is asked for.</summary>
    public const int DefaultPageSize = 30;

    /// <summary>The largest page; who asks for more gets this.</summary>
    public const int MaxPageSize = 2000;
}

/// <summary>Reads one page of a kind of entity, sorted by id.</summary>
internal sealed class CursorPager(ICursorCodec codec) : IUseCasePart
{
    // selectPage makes the specification of so many rows from a cursor on, or of all of them
    public async Task<CursorPage<T>> ReadAsync<T>(
        IRepository<T> repository,
        CursorRequest request,
        Func<Keyset?, int?, Specification<T>> selectPage,
        CancellationToken ct
    )
        where T : Entity
    {
        if (request.PageSize is not { } pageSize)
            return new CursorPage<T>(null, null, await repository.ListAsync(selectPage(null, null), ct));

        pageSize = Math.Min(pageSize, CursorRequest.MaxPageSize);
        var cursor = request.Cursor is null ? null : codec.Decode(request.Cursor);
        var rows = (await repository.ListAsync(selectPage(cursor, pageSize + 1), ct)).ToList(); // one more, to see whether it goes on
        var goesOn = rows.Count > pageSize;
        if (goesOn)
            rows.RemoveAt(pageSize);
        if (cursor is { IsBackward: true })
            rows.Reverse();

        var isBackward = cursor?.IsBackward == true;
        var hasNext = isBackward || goesOn;
        var hasPrevious = isBackward ? goesOn : cursor is not null;
        return new CursorPage<T>(
            hasNext && rows.Count > 0 ? codec.Encode(new Keyset(rows[^1].Id, IsBackward: false)) : null,
            hasPrevious && rows.Count > 0 ? codec.Encode(new Keyset(rows[0].Id, IsBackward: true)) : null,
            rows
        );
    }
}
