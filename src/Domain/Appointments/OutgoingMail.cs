using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>What a notification said, and to whom, when its mail was handed to the mail server.</summary>
public sealed record OutgoingMail
{
    private OutgoingMail(string recipient, string subject, bool isSubjectGenerated, string message, bool isMessageGenerated) =>
        (Recipient, Subject, IsSubjectGenerated, Message, IsMessageGenerated) = (
            recipient,
            subject,
            isSubjectGenerated,
            message,
            isMessageGenerated
        );

    /// <summary>Who gets it.</summary>
    public string Recipient { get; }

    /// <summary>The subject.</summary>
    public string Subject { get; }

    /// <summary>Whether the template wrote the subject.</summary>
    public bool IsSubjectGenerated { get; }

    /// <summary>The message.</summary>
    public string Message { get; }

    /// <summary>Whether the template wrote the message.</summary>
    public bool IsMessageGenerated { get; }

    /// <summary>A notification's mail as it goes out now.</summary>
    /// <param name="notification">What it is the mail of.</param>
    /// <param name="subject">The subject, given or written by the template; cut to its limit.</param>
    /// <param name="message">The message, given or written by the template.</param>
    public static OutgoingMail Of(AppointmentNotification notification, string subject, string message) =>
        new(
            notification.Recipient,
            Text.Cut(subject, AppointmentNotification.SubjectMaxLength),
            notification.IsSubjectGenerated,
            message,
            notification.IsMessageGenerated
        );
}
