using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A stretch of the appointments with a contact, with their notes and driving times; to be read.</summary>
public sealed class AppointmentsOfContactSpec : StretchSpec<Appointment>
{
    /// <summary>Selects by organization and contact.</summary>
    public AppointmentsOfContactSpec(Guid organizationUuid, Guid contactUuid, Stretch stretch)
        : base(organizationUuid, stretch) =>
        Query.Where(a => a.ContactUuid == contactUuid).Include(a => a.NotePlacements, p => p.Note).Include(a => a.DrivingTimes);
}
