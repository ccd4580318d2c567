using System.Text.Json;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Paging;

/// <summary>Reads one page of a kind of entity.</summary>
internal sealed class CursorPager(ICursorCodec codec, IOrganizationScope scope) : IUseCasePart
{
    // filter is all that the list is filtered by, for a cursor holds for that alone; selectPage makes the specification
    public Task<CursorPage<T>> ReadAsync<T>(
        IRepository<T> repository,
        CursorRequest request,
        SortFields<T> fields,
        object? filter,
        Func<ListPage<T>, Specification<T>> selectPage,
        CancellationToken ct
    )
        where T : Entity =>
        ReadAsync(
            page => repository.ListAsync(selectPage(page), ct),
            request,
            fields,
            (order, row, isBackward) => order.PlaceAt(row, isBackward),
            filter
        );

    // the same of what is shown of the entities; valueOf tells what a row has in a field that the list can be sorted by
    public Task<CursorPage<TShown>> ReadAsync<T, TShown>(
        Func<ListPage<T>, Task<IReadOnlyList<TShown>>> readPage,
        CursorRequest request,
        SortFields<T> fields,
        Func<TShown, string, object> valueOf,
        object? filter
    )
        where T : Entity =>
        ReadAsync(readPage, request, fields, (order, row, isBackward) => order.PlaceAt(field => valueOf(row, field), isBackward), filter);

    private async Task<CursorPage<TRow>> ReadAsync<T, TRow>(
        Func<ListPage<T>, Task<IReadOnlyList<TRow>>> readPage,
        CursorRequest request,
        SortFields<T> fields,
        Func<SortOrder<T>, TRow, bool, Keyset> placeOf,
        object? filter
    )
        where T : Entity
    {
        var order = fields.Parse(request.Ordering);
        var bin = BinViews.Of(request.IsDeleted);
        if (request.PageSize is not { } pageSize)
            return new CursorPage<TRow>(null, null, await readPage(new ListPage<T>(order, Bin: bin)));

        pageSize = Math.Min(pageSize, CursorRequest.MaxPageSize);
        var list = $"{typeof(T).Name} {scope.Current} {order} {bin} {JsonSerializer.Serialize(filter)}";
        var cursor = request.Cursor is null ? null : codec.Decode(request.Cursor, list);
        var wanted = new ListPage<T>(order, cursor, pageSize + 1, bin); // one more, to see whether it goes on
        var rows = (await readPage(wanted)).ToList();
        var goesOn = rows.Count > pageSize;
        if (goesOn)
            rows.RemoveAt(pageSize);
        var isBackward = cursor?.IsBackward == true;
        if (isBackward)
            rows.Reverse();

        var hasNext = isBackward || goesOn;
        var hasPrevious = isBackward ? goesOn : cursor is not null;
        return new CursorPage<TRow>(
            hasNext && rows.Count > 0 ? codec.Encode(placeOf(order, rows[^1], false), list) : null,
            hasPrevious && rows.Count > 0 ? codec.Encode(placeOf(order, rows[0], true), list) : null,
            rows
        );
    }
}
