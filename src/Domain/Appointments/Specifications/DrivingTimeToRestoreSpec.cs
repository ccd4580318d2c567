using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One drive in the bin with its appointment, wherever that is.</summary>
public sealed class DrivingTimeToRestoreSpec : ByKeySpec<DrivingTime>
{
    /// <summary>Selects by id or uuid.</summary>
    public DrivingTimeToRestoreSpec(ResourceKey key)
        : base(key, bin: BinView.BinOnly) => Query.Include(p => p.Appointment);
}
