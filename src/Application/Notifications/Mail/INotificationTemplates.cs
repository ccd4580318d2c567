namespace ContactAppointment.Application.Notifications.Mail;

/// <summary>Writes the texts of a notification, in the language that the facts name.</summary>
public interface INotificationTemplates
{
    /// <summary>The subject; one line.</summary>
    string WriteSubject(NotificationFacts facts);

    /// <summary>The message, which is the plain text part of the mail where no caller has given another.</summary>
    string WriteMessage(NotificationFacts facts);

    /// <summary>What the plain text part ends with, whoever worded it; empty for nothing.</summary>
    string WriteFooter(NotificationFacts facts);

    /// <summary>The HTML part of the mail: the message that was given, or the same facts as the template's; escaped.</summary>
    string WriteHtml(NotificationFacts facts);

    /// <summary>What a calendar calls the appointment; one line.</summary>
    string WriteEvent(NotificationFacts facts);

    /// <summary>The page behind a reminder's unsubscribe link.</summary>
    string WritePage(UnsubscribePage page);
}
