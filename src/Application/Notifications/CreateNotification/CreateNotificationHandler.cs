using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments.Specifications;

namespace ContactAppointment.Application.Notifications.CreateNotification;

internal sealed class CreateNotificationHandler(
    AppointmentLookups lookups,
    OrganizationClock clock,
    UnsubscribedRecipients unsubscribed,
    NotificationReader reader,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork
) : ICommandHandler<CreateNotificationCommand, NotificationDto>
{
    public async Task<NotificationDto> HandleAsync(CreateNotificationCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var appointment = await lookups.FindAsync(fields.Appointment.Value, key => new AppointmentToNotifySpec(scope.Required, key), ct);

        var notification = appointment.Notify(fields.Recipient.Value ?? "");
        fields.ApplyTo(notification, appointment, WriteMode.Replace, await clock.ReadAsync(ct));
        await unsubscribed.CancelUnwantedAsync(appointment, notification, ct);

        await unitOfWork.SaveChangesAsync(ct);
        return await reader.ShowAsync(notification, ct);
    }
}
