using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.GetNotification;

internal sealed class GetNotificationHandler(IRepository<AppointmentNotification> notifications, NotificationReader reader)
    : IQueryHandler<GetNotificationQuery, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(GetNotificationQuery query, CancellationToken ct) =>
        await reader.ShowAsync(
            await notifications.FirstOrDefaultAsync(new NotificationSpec(query.Key), ct) ?? throw new NotFoundException(),
            ct
        );
}
