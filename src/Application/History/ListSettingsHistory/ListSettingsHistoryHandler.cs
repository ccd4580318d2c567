using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;

namespace ContactAppointment.Application.History.ListSettingsHistory;

internal sealed class ListSettingsHistoryHandler(HistoryReader reader, IOrganizationScope scope)
    : IQueryHandler<ListSettingsHistoryQuery, CursorPage<HistoryEntryDto>>
{
    public Task<CursorPage<HistoryEntryDto>> HandleAsync(ListSettingsHistoryQuery query, CancellationToken ct)
    {
        var organization = scope.Current ?? throw new NotFoundException();
        return reader.ReadAsync(organization, organization, query.Page, ct);
    }
}
