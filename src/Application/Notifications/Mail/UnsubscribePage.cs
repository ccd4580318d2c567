namespace ContactAppointment.Application.Notifications.Mail;

/// <summary>What the page behind a reminder's unsubscribe link says.</summary>
/// <param name="Language">The mail's language, as in <see cref="Domain.Organizations.Organization.Languages"/>.</param>
/// <param name="OrganizationName">Whose reminders it is about, if it has a name.</param>
/// <param name="Address">Who gets them.</param>
/// <param name="IsDone">Whether the address has been unsubscribed; when not, the page asks.</param>
public sealed record UnsubscribePage(string Language, string? OrganizationName, string Address, bool IsDone);
