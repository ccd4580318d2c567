using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Application.Organizations;

namespace ContactAppointment.Application.Home.GetMailFigures;

internal sealed class GetMailFiguresHandler(
    IMailFigures figures,
    IOrganizations organizations,
    IOrganizationScope scope,
    TimeProvider clock
) : IQueryHandler<GetMailFiguresQuery, MailFiguresDto>
{
    public async Task<MailFiguresDto> HandleAsync(GetMailFiguresQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return new MailFiguresDto([], []);

        var zone = OrganizationZone.Of(await organizations.GetAsync(organizationUuid, ct));
        var days = CalendarSpans.DaysUntilToday(zone, clock.GetUtcNow(), query.Days);
        return new MailFiguresDto(
            Told(days, await figures.CountSentAsync(days.Bounds, ct)),
            Told(days, await figures.CountFailedAsync(days.Bounds, ct))
        );
    }

    private static IReadOnlyList<SpanCountDto> Told(CalendarSpans days, IReadOnlyList<int> counts) =>
        [.. counts.Select((count, i) => new SpanCountDto(days.FirstDay(i), count))];
}
