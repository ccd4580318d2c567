using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.DrivingTimes.RestoreDrivingTime;

/// <summary>Takes a drive out of the bin.</summary>
/// <param name="Key">Which one.</param>
public sealed record RestoreDrivingTimeCommand(ResourceKey Key) : IAddressed<DrivingTime>
{
    /// <inheritdoc/>
    public bool IsInBin => true;
}
