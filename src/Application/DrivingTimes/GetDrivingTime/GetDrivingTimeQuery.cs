using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.GetDrivingTime;

/// <summary>Asks for one drive to an appointment.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetDrivingTimeQuery(ResourceKey Key) : IAddressed<DrivingTime>;
