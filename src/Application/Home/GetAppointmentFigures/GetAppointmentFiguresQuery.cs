namespace ContactAppointment.Application.Home.GetAppointmentFigures;

/// <summary>Asks how many appointments start in each week around the current one.</summary>
/// <param name="WeeksBefore">How many weeks before it.</param>
/// <param name="WeeksAfter">How many weeks after it.</param>
public sealed record GetAppointmentFiguresQuery(int WeeksBefore, int WeeksAfter);
