using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments;

/// <summary>What must be looked up before something about an appointment can be written: the appointment that a body names.</summary>
internal sealed class AppointmentLookups(IRepository<Appointment> appointments) : IUseCasePart
{
    /// <summary>The appointment, with what the specification brings along.</summary>
    /// <exception cref="DomainRuleException">There is none of that name.</exception>
    public async Task<Appointment> FindAsync(
        ResourceReference? reference,
        Func<ResourceKey, Specification<Appointment>> select,
        CancellationToken ct
    )
    {
        var appointment =
            reference is { } given && given.TryRead("appointment", out var key)
                ? await appointments.FirstOrDefaultAsync(select(key), ct)
                : null;
        return appointment ?? throw Appointment.Unknown();
    }
}
