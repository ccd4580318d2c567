using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.ListNotes;

internal sealed class ListNotesHandler(IRepository<AppointmentNote> notes, CursorPager pager, IOrganizationScope scope, IMapper mapper)
    : IQueryHandler<ListNotesQuery, CursorPage<NoteDto>>
{
    public async Task<CursorPage<NoteDto>> HandleAsync(ListNotesQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return CursorPage<NoteDto>.Empty;

        var page = await pager.ReadAsync(
            notes,
            query.Page,
            NotePageSpec.SortFields,
            filter: null,
            page => new NotePageSpec(organizationUuid, page),
            ct
        );
        return page.With(mapper.Map<IReadOnlyList<NoteDto>>(page.Results));
    }
}
