using ContactAppointment.Application.Email;

namespace ContactAppointment.Application.Notifications.Mail;

/// <summary>The subject and message of a notification.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Message">The message.</param>
public sealed record NotificationText(string Subject, string Message);

/// <summary>A notification's mail, with the text that is kept of it.</summary>
/// <param name="Text">What the notification shows once the mail has gone out.</param>
/// <param name="Message">The mail.</param>
/// <param name="IsOutdated">Whether it has gone out and would say something else now: only its subject and text are as they went.</param>
public sealed record NotificationMail(NotificationText Text, EmailMessage Message, bool IsOutdated = false);
