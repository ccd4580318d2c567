using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications.UpdateNotification;

internal sealed class UpdateNotificationHandler(
    IRepository<Appointment> appointments,
    AppointmentLookups lookups,
    OrganizationClock clock,
    UnsubscribedRecipients unsubscribed,
    NotificationReader reader,
    IUnitOfWork unitOfWork
) : ICommandHandler<UpdateNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(UpdateNotificationCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var now = await clock.ReadAsync(ct);
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(command.Key), ct) ?? throw new NotFoundException();
        var notification = appointment.FindNotification(command.Key) ?? throw new NotFoundException();

        if (fields.Appointment.IsGiven)
        {
            var organization = appointment.OrganizationUuid;
            appointment = await lookups.FindAsync(fields.Appointment.Value, key => new AppointmentToNotifySpec(organization, key), ct);
            appointment.Adopt(notification, now);
        }

        fields.ApplyTo(notification, appointment, command.Mode, now);
        await unsubscribed.CancelUnwantedAsync(appointment, notification, ct);

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
