namespace ContactAppointment.Application.Email;

/// <summary>An iCalendar object as it travels in a mail (RFC 6047).</summary>
/// <param name="Method">The iTIP method that it says it follows (RFC 5546), which the mail has to repeat.</param>
/// <param name="Text">The object, its lines folded and ended by CRLF.</param>
public sealed record CalendarText(string Method, string Text);
