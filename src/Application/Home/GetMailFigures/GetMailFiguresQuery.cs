namespace ContactAppointment.Application.Home.GetMailFigures;

/// <summary>Asks how many mails went out, and how many failed, on each of the last days.</summary>
/// <param name="Days">How many days; the last is today.</param>
public sealed record GetMailFiguresQuery(int Days);
