using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.ListMailQueue;

internal sealed class ListMailQueueHandler(
    IRepository<AppointmentNotification> notifications,
    IOrganizationScope scope,
    IMapper mapper,
    TimeProvider clock
) : IQueryHandler<ListMailQueueQuery, OffsetPage<MailQueueRowDto>>
{
    public async Task<OffsetPage<MailQueueRowDto>> HandleAsync(ListMailQueueQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return new OffsetPage<MailQueueRowDto>(0, []);

        var filter = new NotificationFilter
        {
            Status = NotificationStatuses.All.ParseOptional(query.Status, "status"),
            NeedsAttentionAt = query.NeedsAttention ? clock.GetUtcNow() : null,
        };
        var order = NotificationPageSpec.SortFields.Parse(query.Ordering);
        var limit = Math.Clamp(query.Limit, 1, ListMailQueueQuery.MaxLimit);
        var page = new MailQueuePageSpec(organizationUuid, filter, order, limit, Math.Max(query.Offset, 0));
        var count = await notifications.CountAsync(page, ct);
        var rows = await notifications.ListAsync(page, ct);
        return new OffsetPage<MailQueueRowDto>(count, mapper.Map<IReadOnlyList<MailQueueRowDto>>(rows));
    }
}
