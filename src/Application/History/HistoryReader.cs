using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using ContactAppointment.Domain.History.Specifications;

namespace ContactAppointment.Application.History;

/// <summary>Reads the history of one entity, page by page.</summary>
internal sealed class HistoryReader(IRepository<HistoryEntry> entries, CursorPager pager, IMapper mapper) : IUseCasePart
{
    public async Task<CursorPage<HistoryEntryDto>> ReadAsync(Guid organization, Guid subject, CursorRequest wanted, CancellationToken ct)
    {
        var page = await pager.ReadAsync(
            entries,
            wanted,
            HistoryPageSpec.SortFields,
            filter: subject,
            page => new HistoryPageSpec(organization, subject, page),
            ct
        );
        return page.With(mapper.Map<IReadOnlyList<HistoryEntryDto>>(page.Results));
    }
}
