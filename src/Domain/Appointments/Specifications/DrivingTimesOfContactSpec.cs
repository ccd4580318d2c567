using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>A stretch of the drives to a contact's appointments; to be read.</summary>
public sealed class DrivingTimesOfContactSpec : StretchSpec<DrivingTime>
{
    /// <summary>Selects by organization and contact.</summary>
    public DrivingTimesOfContactSpec(Guid organizationUuid, Guid contactUuid, Stretch stretch)
        : base(organizationUuid, stretch) => Query.Where(t => t.Appointment.ContactUuid == contactUuid);
}
