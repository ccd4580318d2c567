using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
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

    /// <summary>The language that the template is in, <c>de</c> or <c>en</c>; left out or null: the organization's.</summary>
    /// <example>en</example>
    public Optional<string?> Language { get; init; }

    /// <summary>
    /// Whether the mail is wanted. True and never sent: it goes out, once, after the save, or at the time that <c>send_at</c> or
    /// <c>send_before</c> says. Left out where one of those is given it is true; false keeps the time and sends nothing.
    /// </summary>
    /// <example>true</example>
    public Optional<bool?> SendNotification { get; init; }

    /// <summary>
    /// When the mail goes out. Without an offset it is read in the organization's zone; a time already past means at once. Null: no time of
    /// its own, and where <c>send_notification</c> is not given with it, the wish for the mail is taken back too.
    /// </summary>
    /// <example>2026-03-29T09:00:00+02:00</example>
    public Optional<GivenTime?> SendAt { get; init; }

    /// <summary>
    /// How long before the appointment's start the mail goes out, as an ISO 8601 duration: days and longer by the calendar of the
    /// organization's zone (<c>P1D</c>: the same time the day before), hours and shorter exactly. It moves with the appointment, and is
    /// cancelled when the appointment has begun. Not together with <c>send_at</c>; giving one takes the other's place.
    /// </summary>
    /// <example>P1D</example>
    [NotInExamples]
    public Optional<string?> SendBefore { get; init; }

    /// <summary>Writes everything into a notification that needs no look-up.</summary>
    internal void ApplyTo(AppointmentNotification notification, Appointment appointment, WriteMode mode, ReminderClock clock)
    {
        appointment.Readdress(
            notification.Uuid,
            Recipient.Or(notification.Recipient) ?? "",
            mode.Pick(OrgName, notification.OrgName, null),
            mode.Pick(OrgPhone, notification.OrgPhone, null),
            clock
        );
        notification.WriteIn(mode.Pick(Language, notification.Language, null));
        notification.Word(mode.Pick(Subject, notification.GivenSubject, null), mode.Pick(Message, notification.GivenMessage, null));
        ApplyWish(notification, appointment, mode, clock);
    }

    private void ApplyWish(AppointmentNotification notification, Appointment appointment, WriteMode mode, ReminderClock clock)
    {
        var (sendAt, sendBefore) = (clock.ToInstant(SendAt.Value), GivenSendBefore);
        var givesTime = sendAt is not null || sendBefore is not null;
        if (!givesTime && mode == WriteMode.Merge)
        {
            sendAt = SendAt.IsGiven ? null : notification.SendAt;
            sendBefore = SendBefore.IsGiven ? null : notification.SendBefore;
        }

        var losesTime = notification.IsReminder && sendAt is null && sendBefore is null;
        var isWanted = SendNotification.Or(givesTime || (mode == WriteMode.Merge && !losesTime && notification.SendNotification)) == true;
        if (!isWanted)
            appointment.WithdrawSending(notification.Uuid);
        appointment.Plan(notification.Uuid, sendAt, sendBefore, clock);
        if (isWanted)
            appointment.RequestSending(notification.Uuid, clock);
    }

    private string? GivenSendBefore => string.IsNullOrWhiteSpace(SendBefore.Value) ? null : SendBefore.Value.Trim();

    /// <summary>Whether both times are given, of which a mail has one.</summary>
    internal bool GivesTwoTimes => SendAt.Value is not null && GivenSendBefore is not null;
}
