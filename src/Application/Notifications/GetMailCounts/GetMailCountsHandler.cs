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
            return new MailCountsDto(new Dictionary<string, int>(), 0);

        var filter = new NotificationFilter { NeedsAttentionAt = clock.GetUtcNow() };
        var needy = new MailQueuePageSpec(organizationUuid, filter, NotificationPageSpec.SortFields.Parse(null), limit: 1, offset: 0);
        var byStatus = (await figures.CountByStatusAsync(ct)).ToDictionary(c => NotificationStatuses.All.ValueOf(c.Key), c => c.Value);
        return new MailCountsDto(byStatus, await notifications.CountAsync(needy, ct));
    }
}
