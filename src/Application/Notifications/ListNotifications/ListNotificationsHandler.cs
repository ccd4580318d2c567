using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.ListNotifications;

internal sealed class ListNotificationsHandler(
    IRepository<AppointmentNotification> notifications,
    CursorPager pager,
    NotificationReader reader,
    IOrganizationScope scope
) : IQueryHandler<ListNotificationsQuery, CursorPage<NotificationDto>>
{
    public async Task<CursorPage<NotificationDto>> HandleAsync(ListNotificationsQuery query, CancellationToken ct)
    {
        if (scope.Current is not { } organizationUuid)
            return CursorPage<NotificationDto>.Empty;

        var filter = new NotificationFilter
        {
            Status = NotificationStatuses.All.ParseOptional(query.Status, "status"),
            AppointmentUuid = query.AppointmentUuid,
        };
        var page = await pager.ReadAsync(
            notifications,
            query.Page,
            NotificationPageSpec.SortFields,
            filter,
            page => new NotificationPageSpec(organizationUuid, filter, page),
            ct
        );
        return page.With(await reader.ShowAsync(page.Results, ct));
    }
}
