using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Appointments.UpdateAppointment;

/// <summary>Changes an appointment and its notes.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Fields">What the caller says of it.</param>
/// <param name="Mode">What becomes of fields that were left out.</param>
public sealed record UpdateAppointmentCommand(ResourceKey Key, AppointmentFields Fields, WriteMode Mode) : IAddressed<Appointment>
{
    /// <inheritdoc/>
    public int? ExpectedVersion { get; init; }

    /// <summary>Whether notes that are given are all that stay; <c>PUT</c> says so, <c>PATCH</c> only where it holds the whole list.</summary>
    public bool ReplacesNotes { get; init; } = Mode == WriteMode.Replace;
}
