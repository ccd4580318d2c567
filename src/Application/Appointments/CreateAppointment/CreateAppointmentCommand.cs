namespace ContactAppointment.Application.Appointments.CreateAppointment;

/// <summary>Makes an appointment of the caller's organization, with its notes.</summary>
/// <param name="Fields">What the caller says of it.</param>
public sealed record CreateAppointmentCommand(AppointmentFields Fields);
