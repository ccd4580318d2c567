using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.UpdateDrivingTime;

/// <summary>Changes a drive, or moves it to another appointment.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateDrivingTimeCommand(ResourceKey Key, DrivingTimeFields Fields, WriteMode Mode) : IAddressed<DrivingTime>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
