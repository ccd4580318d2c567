using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.RestoreAppointment;

/// <summary>Takes an appointment out of the bin with all that was deleted with it.</summary>
/// <param name="Key">Which one.</param>
public sealed record RestoreAppointmentCommand(ResourceKey Key) : IAddressed<Appointment>
{
    /// <inheritdoc/>
    public bool IsInBin => true;
}
