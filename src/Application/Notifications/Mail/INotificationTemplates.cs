namespace ContactAppointment.Application.Notifications.Mail;

/// <summary>Writes the texts of a notification, in the language that the facts name.</summary>
public interface INotificationTemplates
{
    /// <summary>The subject; one line.</summary>
    string WriteSubject(NotificationFacts facts);

    /// <summary>The message, which is the plain text part of the mail where no caller has given another.</summary>
    string WriteMessage(NotificationFacts facts);

    /// <summary>The HTML part of the mail: the message that was given, or the same facts as the template's; escaped.</summary>
    string WriteHtml(NotificationFacts facts);
}
