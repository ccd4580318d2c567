using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.DeleteAppointment;

/// <summary>Deletes an appointment with its notifications, its driving times, and its notes that stand on no other appointment.</summary>
/// <param name="Key">Which one.</param>
public sealed record DeleteAppointmentCommand(ResourceKey Key) : IAddressed<Appointment>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }
}
