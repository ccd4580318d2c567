using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.ListAppointments;

internal sealed class ListAppointmentsHandler(
    IShown<Appointment, AppointmentDto> appointments,
    CursorPager pager,
    OrganizationClock clock,
    ICaller caller,
    IOrganizationScope scope
) : IQueryHandler<ListAppointmentsQuery, CursorPage<AppointmentDto>>
{
    public async Task<CursorPage<AppointmentDto>> HandleAsync(ListAppointmentsQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return CursorPage<AppointmentDto>.Empty;

        var filter = await FilterOfAsync(query, ct);
        return await pager.ReadAsync(
            page => appointments.ListAsync(new AppointmentPageSpec(organizationUuid, filter, page), ct),
            query.Page,
            AppointmentPageSpec.SortFields,
            ValueOf,
            filter
        );
    }

    /// <summary>What an appointment has in a field that the list can be sorted by.</summary>
    private static object ValueOf(AppointmentDto appointment, string field) =>
        field switch
        {
            "id" => appointment.Id,
            "start_date" => appointment.StartDate,
            "end_date" => appointment.EndDate,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Appointments are not sorted by that."),
        };

    private async Task<AppointmentFilter> FilterOfAsync(ListAppointmentsQuery query, CancellationToken ct) =>
        new()
        {
            Search = SearchWord.AllOf(query.Search),
            Owner = query.Owner?.UuidFor(caller, "owner"),
            Invitee = query.Invitee?.UuidFor(caller, "invitee"),
            ContactUuid = query.ContactUuid,
            SiteprofileUuid = query.SiteprofileUuid,
            Workflowlevel2Uuid = query.Workflowlevel2Uuid,
            Type = query.Type,
            StartFrom = await clock.FirstOfAsync(query.StartDateGte, ct),
            StartUntil = await clock.LastOfAsync(query.StartDateLte, ct),
            EndFrom = await clock.FirstOfAsync(query.EndDateGte, ct),
            EndUntil = await clock.LastOfAsync(query.EndDateLte, ct),
        };
}
