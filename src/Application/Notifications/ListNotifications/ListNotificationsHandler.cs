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

        var page = await pager.ReadAsync(
            notifications,
            query.Page,
            NotificationPageSpec.SortFields,
            filter: null,
            page => new NotificationPageSpec(organizationUuid, page),
            ct
        );
        return page.With(await reader.ShowAsync(page.Results, ct));
    }
}
