using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notifications;

/// <summary>What must be looked up before a notification can be written: the appointment it is about.</summary>
internal sealed class NotificationLookups(IRepository<Appointment> appointments) : IUseCasePart
{
    /// <summary>The appointment that a body names.</summary>
    /// <exception cref="DomainRuleException">The organization has none of that name.</exception>
    public async Task<Appointment> FindAppointmentAsync(ResourceReference? reference, Guid organizationUuid, CancellationToken ct)
    {
        var appointment =
            reference is { } given && given.TryRead("appointment", out var key)
                ? await appointments.FirstOrDefaultAsync(new AppointmentToNotifySpec(organizationUuid, key), ct)
                : null;
        return appointment ?? throw new DomainRuleException("There is no such appointment.", "appointment");
    }
}
