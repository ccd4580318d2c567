using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments.Specifications;

/// <summary>The appointment that a drive leads to, with all the drives to it.</summary>
public sealed class AppointmentWithDrivingTimeSpec : Specification<Appointment>
{
    /// <summary>Selects by the drive's id or uuid.</summary>
    public AppointmentWithDrivingTimeSpec(ResourceKey drivingTime)
    {
        Query.Include(a => a.DrivingTimes);
        if (drivingTime.Uuid is { } uuid)
            Query.Where(a => a.DrivingTimes.Any(t => t.Uuid == uuid));
        else
            Query.Where(a => a.DrivingTimes.Any(t => t.Id == drivingTime.Id));
    }
}
