using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One appointment with its notes, notifications and driving times, to be changed.</summary>
public sealed class AppointmentToChangeSpec : ByKeySpec<Appointment>
{
    /// <summary>Selects by id or uuid.</summary>
    public AppointmentToChangeSpec(ResourceKey key)
        : base(key) => Query.Include(a => a.NotePlacements, p => p.Note).Include(a => a.DrivingTimes).Include(a => a.Notifications);
}
