using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.ListAppointments;

internal sealed class ListAppointmentsHandler(
    IRepository<Appointment> appointments,
    CursorPager pager,
    AppointmentReader reader,
    IOrganizationScope scope
) : IQueryHandler<ListAppointmentsQuery, CursorPage<AppointmentDto>>
{
    public async Task<CursorPage<AppointmentDto>> HandleAsync(ListAppointmentsQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return CursorPage<AppointmentDto>.Empty;

        var page = await pager.ReadAsync(
            appointments,
            query.Page,
            (from, count) => new AppointmentPageSpec(organizationUuid, from, count),
            ct
        );
        return page.With(await reader.ShowAsync(page.Results, ct));
    }
}
