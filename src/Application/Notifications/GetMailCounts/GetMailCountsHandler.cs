using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.GetMailCounts;

internal sealed class GetMailCountsHandler(
    IMailFigures figures,
    IRepository<AppointmentNotification> notifications,
    IOrganizationScope scope,
    TimeProvider clock
) : IQueryHandler<GetMailCountsQuery, MailCountsDto>
{
    public async Task<MailCountsDto> HandleAsync(GetMailCountsQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return new MailCountsDto(new Dictionary<string, int>(), 0, null);

        var needy = PageOf(organizationUuid, new NotificationFilter { NeedsAttentionAt = clock.GetUtcNow() }, ordering: null);
        var soonest = PageOf(organizationUuid, new NotificationFilter(), "next_attempt_at");
        return new MailCountsDto(
            (await figures.CountByStatusAsync(ct)).ToDictionary(c => NotificationStatuses.All.ValueOf(c.Key), c => c.Value),
            await notifications.CountAsync(needy, ct),
            (await notifications.FirstOrDefaultAsync(soonest, ct))?.NextAttemptAt
        );
    }

    private static MailQueuePageSpec PageOf(Guid organizationUuid, NotificationFilter filter, string? ordering) =>
        new(organizationUuid, filter, NotificationPageSpec.SortFields.Parse(ordering), limit: 1, offset: 0);
}
