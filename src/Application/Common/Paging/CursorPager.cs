using System.Text.Json;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Paging;

/// <summary>Reads one page of a kind of entity.</summary>
internal sealed class CursorPager(ICursorCodec codec, IOrganizationScope scope) : IUseCasePart
{
    // filter is all that the list is filtered by, for a cursor holds for that alone; selectPage makes the specification
    public async Task<CursorPage<T>> ReadAsync<T>(
        IRepository<T> repository,
        CursorRequest request,
        SortFields<T> fields,
        object? filter,
        Func<ListPage<T>, Specification<T>> selectPage,
        CancellationToken ct
    )
        where T : Entity
    {
        var order = fields.Parse(request.Ordering);
        if (request.PageSize is not { } pageSize)
            return new CursorPage<T>(null, null, await repository.ListAsync(selectPage(new ListPage<T>(order)), ct));

        pageSize = Math.Min(pageSize, CursorRequest.MaxPageSize);
        var list = $"{typeof(T).Name} {scope.Current} {order} {JsonSerializer.Serialize(filter)}";
        var cursor = request.Cursor is null ? null : codec.Decode(request.Cursor, list);
        var wanted = new ListPage<T>(order, cursor, pageSize + 1); // one more, to see whether it goes on
        var rows = (await repository.ListAsync(selectPage(wanted), ct)).ToList();
        var goesOn = rows.Count > pageSize;
        if (goesOn)
            rows.RemoveAt(pageSize);
        var isBackward = cursor?.IsBackward == true;
        if (isBackward)
            rows.Reverse();

        var hasNext = isBackward || goesOn;
        var hasPrevious = isBackward ? goesOn : cursor is not null;
        return new CursorPage<T>(
            hasNext && rows.Count > 0 ? codec.Encode(order.PlaceAt(rows[^1], isBackward: false), list) : null,
            hasPrevious && rows.Count > 0 ? codec.Encode(order.PlaceAt(rows[0], isBackward: true), list) : null,
            rows
        );
    }
}
