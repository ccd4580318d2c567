using ContactAppointment.Application.Common.Paging;

namespace ContactAppointment.Application.Appointments.ListAppointments;

/// <summary>Asks for a page of the organization's appointments, by id.</summary>
/// <param name="Page">Which page.</param>
public sealed record ListAppointmentsQuery(CursorRequest Page);
