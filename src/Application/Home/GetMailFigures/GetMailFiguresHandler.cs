using ContactAppointment.Application.Common;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Organizations;

namespace ContactAppointment.Application.Home.GetMailFigures;

internal sealed class GetMailFiguresHandler(
    IMailFigures figures,
    OrganizationClock organizationClock,
    IOrganizationScope scope,
    TimeProvider clock
) : IQueryHandler<GetMailFiguresQuery, MailFiguresDto>
{
    public async Task<MailFiguresDto> HandleAsync(GetMailFiguresQuery query, CancellationToken ct)
    {
        if (scope.Current is null)
            return new MailFiguresDto([], []);

        var zone = await organizationClock.ZoneAsync(ct);
        var days = CalendarSpans.DaysUntilToday(zone, clock.GetUtcNow(), query.Days);
        return new MailFiguresDto(
            days.Tell(await figures.CountSentAsync(days.Bounds, ct)),
            days.Tell(await figures.CountFailedAsync(days.Bounds, ct))
        );
    }
}
