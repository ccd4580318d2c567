using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Notes.GetNote;

/// <summary>Asks for one note.</summary>
/// <param name="Key">Which one.</param>
public sealed record GetNoteQuery(ResourceKey Key) : IAddressed<AppointmentNote>;
