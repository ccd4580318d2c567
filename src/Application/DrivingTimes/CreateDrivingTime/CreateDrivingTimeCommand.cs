namespace ContactAppointment.Application.DrivingTimes.CreateDrivingTime;

/// <summary>Adds a drive to an appointment of the caller's organization.</summary>
/// <param name="Fields">What the caller says of it.</param>
public sealed record CreateDrivingTimeCommand(DrivingTimeFields Fields);
