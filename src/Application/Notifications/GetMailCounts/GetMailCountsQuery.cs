namespace ContactAppointment.Application.Notifications.GetMailCounts;

/// <summary>Asks how many of the organization's mails stand where.</summary>
public sealed record GetMailCountsQuery;
