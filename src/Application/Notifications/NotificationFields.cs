using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;

namespace ContactAppointment.Application.Notifications;

/// <summary>What a caller may say of a notification.</summary>
public sealed record NotificationFields
{
    /// <summary>The appointment it is about, by URL, path, uuid or id; required.</summary>
    /// <example>0199f4a0-2222-7000-8000-000000000001</example>
    public Optional<ResourceReference?> Appointment { get; init; }

    /// <summary>Who gets the mail; required.</summary>
    /// <example>juergen@example.com</example>
    public Optional<string?> Recipient { get; init; }

    /// <summary>The subject; left empty it is written from the template and follows the appointment until the mail has gone out.</summary>
    /// <example>See you soon</example>
    public Optional<string?> Subject { get; init; }

    /// <summary>The message; left empty it is written from the template and follows the appointment until the mail has gone out.</summary>
    /// <example>Please bring the plans.</example>
    public Optional<string?> Message { get; init; }

    /// <summary>The phone number that the template names instead of the organization's own.</summary>
    /// <example>+49 30 1234567</example>
    public Optional<string?> OrgPhone { get; init; }

    /// <summary>The name that the template uses instead of the organization's own.</summary>
    /// <example>Müller GmbH</example>
    public Optional<string?> OrgName { get; init; }

    /// <summary>Whether the mail is wanted. True and never sent: it goes out, once, after the save.</summary>
    /// <example>true</example>
    public Optional<bool?> SendNotification { get; init; }

    /// <summary>Writes everything into a notification that needs no look-up.</summary>
    internal void ApplyTo(AppointmentNotification notification, Appointment appointment, WriteMode mode)
    {
        appointment.Readdress(
            notification.Uuid,
            Recipient.Or(notification.Recipient) ?? "",
            mode.Pick(OrgName, notification.OrgName, null),
            mode.Pick(OrgPhone, notification.OrgPhone, null)
        );
        notification.Word(mode.Pick(Subject, notification.GivenSubject, null), mode.Pick(Message, notification.GivenMessage, null));
        if (mode.Pick(SendNotification, notification.SendNotification, false) == true)
            appointment.RequestSending(notification.Uuid);
        else
            appointment.WithdrawSending(notification.Uuid);
    }
}
