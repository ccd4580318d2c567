using ContactAppointment.Application.Email;

namespace ContactAppointment.Application.Appointments.Calendar;

/// <summary>Writes appointments for calendars.</summary>
public interface ICalendarWriter
{
    /// <summary>One appointment, to be taken over by the recipient of a mail.</summary>
    CalendarText Publish(CalendarEntry entry);
}
