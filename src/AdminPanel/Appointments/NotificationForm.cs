using ContactAppointment.AdminPanel.Calendar;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Application.Notifications;

namespace ContactAppointment.AdminPanel.Appointments;

/// <summary>A new notification as a person types it.</summary>
public sealed class NotificationForm
{
    /// <summary>It goes out at once.</summary>
    public const string Now = "now";

    /// <summary>It is prepared, and waits until somebody sends it.</summary>
    public const string Later = "later";

    /// <summary>It goes out at the time in <see cref="At"/>.</summary>
    public const string AtTime = "at";

    public string Recipient { get; set; } = "";

    /// <summary>When it goes out: one of the constants, or how long before the start (ISO 8601 duration).</summary>
    public string When { get; set; } = Now;
    public string At { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Message { get; set; } = "";
    public string Language { get; set; } = "";

    public NotificationFields ToFields(Guid appointment) =>
        new()
        {
            Appointment = (ResourceReference?)appointment.ToString(),
            Recipient = Recipient,
            Subject = Subject,
            Message = Message,
            Language = Language.Length > 0 ? Language : null,
            SendNotification = When != Later,
            SendAt =
                When == AtTime && CalendarTimes.Read(At) is { } local ? new GivenTime(local, Offset: null) : default(Optional<GivenTime?>),
            SendBefore = When is Now or Later or AtTime ? default(Optional<string?>) : When,
        };
}
