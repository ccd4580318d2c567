using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;

namespace ContactAppointment.Application.History.ListHistory;

internal sealed class ListHistoryHandler(
    IRepository<HistoryEntry> entries,
    HistorySubjects subjects,
    CursorPager pager,
    IOrganizationScope scope,
    IMapper mapper
) : IQueryHandler<ListHistoryQuery, CursorPage<HistoryEntryDto>>
{
    public async Task<CursorPage<HistoryEntryDto>> HandleAsync(ListHistoryQuery query, CancellationToken ct)
    {
        var organization = scope.Current ?? throw new NotFoundException();
        var uuid = await subjects.UuidOfAsync(query.Subject, query.Key, ct) ?? throw new NotFoundException();
        var page = await pager.ReadAsync(
            entries,
            query.Page,
            HistoryPageSpec.SortFields,
            filter: uuid,
            page => new HistoryPageSpec(organization, uuid, page),
            ct
        );
        return page.With(mapper.Map<IReadOnlyList<HistoryEntryDto>>(page.Results));
    }
}
