using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A page of an organization's appointments, by id, with their notes and driving times; to be read.</summary>
public sealed class AppointmentPageSpec : PageSpec<Appointment>
{
    /// <summary>Selects at most <paramref name="count"/> appointments from a place on, or all of them.</summary>
    public AppointmentPageSpec(Guid organizationUuid, Keyset? from, int? count)
        : base(organizationUuid, from, count) => Query.Include(a => a.NotePlacements, p => p.Note).Include(a => a.DrivingTimes);
}
