using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Organizations;

namespace ContactAppointment.Application.Home.GetAppointmentFigures;

internal sealed class GetAppointmentFiguresHandler(
    IAppointmentFigures figures,
    IOrganizations organizations,
    IOrganizationScope scope,
    TimeProvider clock
) : IQueryHandler<GetAppointmentFiguresQuery, IReadOnlyList<SpanCountDto>>
{
    public async Task<IReadOnlyList<SpanCountDto>> HandleAsync(GetAppointmentFiguresQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return [];

        var zone = OrganizationZone.Of(await organizations.GetAsync(organizationUuid, ct));
        var weeks = CalendarSpans.Weeks(zone, clock.GetUtcNow(), query.WeeksBefore, query.WeeksAfter);
        var counts = await figures.CountStartsAsync(weeks.Bounds, ct);
        return [.. counts.Select((count, i) => new SpanCountDto(weeks.FirstDay(i), count))];
    }
}
