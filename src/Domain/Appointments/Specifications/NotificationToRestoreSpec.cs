using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>One notification in the bin with its appointment, wherever that is.</summary>
public sealed class NotificationToRestoreSpec : ByKeySpec<AppointmentNotification>
{
    /// <summary>Selects by id or uuid.</summary>
    public NotificationToRestoreSpec(ResourceKey key)
        : base(key, bin: BinView.BinOnly) => Query.Include(p => p.Appointment);
}
