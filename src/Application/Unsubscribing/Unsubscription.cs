namespace ContactAppointment.Application.Unsubscribing;

/// <summary>What a reminder's unsubscribe link stands for. Who holds one has it from a mail of the service.</summary>
/// <param name="OrganizationUuid">Whose reminders are not wanted any more.</param>
/// <param name="Address">Who does not want them.</param>
/// <param name="Language">The language of the mail that bore the link.</param>
public sealed record Unsubscription(Guid OrganizationUuid, string Address, string Language);
