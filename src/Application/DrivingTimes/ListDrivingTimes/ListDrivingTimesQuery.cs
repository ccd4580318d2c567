namespace ContactAppointment.Application.DrivingTimes.ListDrivingTimes;

/// <summary>Asks for the drives to all appointments of the organization, by id.</summary>
public sealed record ListDrivingTimesQuery;
