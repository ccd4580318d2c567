namespace ContactAppointment.Application.DrivingTimes.ListDrivingTimes;

/// <summary>Asks for the drives to all appointments of the organization, by id.</summary>
/// <param name="IsDeleted">Whether those in the bin are wanted.</param>
public sealed record ListDrivingTimesQuery(bool IsDeleted = false);
