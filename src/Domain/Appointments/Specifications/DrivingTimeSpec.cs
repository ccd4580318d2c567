using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One drive with its appointment, to be read.</summary>
public sealed class DrivingTimeSpec : ByKeySpec<DrivingTime>
{
    /// <summary>Selects by id or uuid.</summary>
    public DrivingTimeSpec(ResourceKey key)
        : base(key, toRead: true) => Query.Include(t => t.Appointment);
}
