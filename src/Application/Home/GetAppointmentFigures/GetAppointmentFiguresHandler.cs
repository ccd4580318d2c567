using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;

namespace ContactAppointment.Application.Home.GetAppointmentFigures;

internal sealed class GetAppointmentFiguresHandler(
    IAppointmentFigures figures,
    OrganizationClock organizationClock,
    IOrganizationScope scope,
    TimeProvider clock
) : IQueryHandler<GetAppointmentFiguresQuery, IReadOnlyList<SpanCountDto>>
{
    public async Task<IReadOnlyList<SpanCountDto>> HandleAsync(GetAppointmentFiguresQuery query, CancellationToken ct)
    {
        if (scope.Current is null)
            return [];

        var zone = await organizationClock.ZoneAsync(ct);
        var weeks = CalendarSpans.Weeks(zone, clock.GetUtcNow(), query.WeeksBefore, query.WeeksAfter);
        return weeks.Tell(await figures.CountStartsAsync(weeks.Bounds, ct));
    }
}
