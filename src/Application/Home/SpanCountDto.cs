namespace ContactAppointment.Application.Home;

/// <summary>How many of something fall into a span of days on the calendar of the organization.</summary>
/// <param name="FirstDay">The first day of the span.</param>
/// <param name="Count">How many.</param>
public sealed record SpanCountDto(DateOnly FirstDay, int Count);
