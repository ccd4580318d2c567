using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.DeleteDrivingTime;

/// <summary>Deletes a drive to an appointment.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteDrivingTimeCommand(ResourceKey Key) : IAddressed<DrivingTime>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
