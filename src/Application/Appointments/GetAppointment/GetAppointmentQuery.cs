using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.GetAppointment;

/// <summary>Asks for one appointment.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetAppointmentQuery(ResourceKey Key) : IAddressed<Appointment>;
