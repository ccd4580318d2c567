using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One appointment in the bin, with all that may have been deleted with it.</summary>
public sealed class AppointmentToRestoreSpec : ByKeySpec<Appointment>
{
    /// <summary>Selects by id or uuid.</summary>
    public AppointmentToRestoreSpec(ResourceKey key)
        : base(key, bin: BinView.BinOnly) =>
        Query.Include(a => a.NotePlacements, p => p.Note).Include(a => a.DrivingTimes).Include(a => a.Notifications);
}
