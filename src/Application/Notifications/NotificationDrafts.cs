using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Organizations;
using ContactAppointment.Application.Unsubscribing;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications;

/// <summary>Works out what fields make of a notification, for those who store it and for those who only look.</summary>
internal sealed class NotificationDrafts(
    IRepository<Appointment> appointments,
    AppointmentLookups lookups,
    OrganizationClock clock,
    UnsubscribedRecipients unsubscribed,
    IOrganizationScope scope
) : IUseCasePart
{
    /// <summary>A new one.</summary>
    public async Task<AppointmentNotification> CreateAsync(NotificationFields fields, CancellationToken ct)
    {
        var appointment = await lookups.FindAsync(fields.Appointment.Value, key => new AppointmentToNotifySpec(scope.Required, key), ct);
        return await ApplyAsync(fields, appointment.Notify(fields.Recipient.Value ?? ""), appointment, WriteMode.Replace, ct);
    }

    /// <summary>One that is stored.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<AppointmentNotification> ChangeAsync(ResourceKey key, NotificationFields fields, WriteMode mode, CancellationToken ct)
    {
        var appointment =
            await appointments.FirstOrDefaultAsync(new AppointmentWithNotificationSpec(key), ct) ?? throw new NotFoundException();
        var notification = appointment.FindNotification(key) ?? throw new NotFoundException();

        if (fields.Appointment.IsGiven)
        {
            var organization = appointment.OrganizationUuid;
            appointment = await lookups.FindAsync(fields.Appointment.Value, k => new AppointmentToNotifySpec(organization, k), ct);
            appointment.Adopt(notification, await clock.ReadAsync(ct));
        }

        return await ApplyAsync(fields, notification, appointment, mode, ct);
    }

    private async Task<AppointmentNotification> ApplyAsync(
        NotificationFields fields,
        AppointmentNotification notification,
        Appointment appointment,
        WriteMode mode,
        CancellationToken ct
    )
    {
        fields.ApplyTo(notification, appointment, mode, await clock.ReadAsync(ct));
        await unsubscribed.CancelUnwantedAsync(appointment, notification, ct);
        return notification;
    }
}
