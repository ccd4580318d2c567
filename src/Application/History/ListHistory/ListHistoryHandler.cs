using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;

namespace ContactAppointment.Application.History.ListHistory;

internal sealed class ListHistoryHandler(HistorySubjects subjects, HistoryReader reader, IOrganizationScope scope)
    : IQueryHandler<ListHistoryQuery, CursorPage<HistoryEntryDto>>
{
    public async Task<CursorPage<HistoryEntryDto>> HandleAsync(ListHistoryQuery query, CancellationToken ct)
    {
        var organization = scope.Current ?? throw new NotFoundException();
        var uuid = await subjects.UuidOfAsync(query.Subject, query.Key, ct) ?? throw new NotFoundException();
        return await reader.ReadAsync(organization, uuid, query.Page, ct);
    }
}
