using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One appointment with its notes and driving times, to be read.</summary>
public sealed class AppointmentToShowSpec : ByKeySpec<Appointment>
{
    /// <summary>Selects by id or uuid.</summary>
    public AppointmentToShowSpec(ResourceKey key)
        : base(key, toRead: true) => Query.Include(a => a.NotePlacements, p => p.Note).Include(a => a.DrivingTimes);
}
